import { part } from "./element";
import type { OpenChat } from "./open-chat";

const told = new Map<string, string>();

const isSeen = (): boolean =>
  document.visibilityState === "visible" && part("chat-scroller").offsetParent !== null;

/** Tells the bot up to where its customer has the desk's words on the screen, once each. */
export function tellRead({ id, entries }: OpenChat): void {
  const last = entries.findLast(
    (entry) => entry.kind === "said" && (entry.from === "agent" || entry.from === "desk"),
  );
  if (last?.kind !== "said" || told.get(id) === last.id || !isSeen()) return;
  told.set(id, last.id);
  const body = JSON.stringify({ upTo: last.id });
  const headers = { "content-type": "application/json" };
  void fetch(`/bot/chats/${id}/read`, { method: "POST", headers, body }).catch(() => {});
}
