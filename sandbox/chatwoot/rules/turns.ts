import { type Micros, SECOND } from "../clock";
import type { Installation } from "../installation";
import { findMembership } from "../store/find-membership";
import type { ConversationRow } from "../store/rows";
import { availabilityOf } from "./availability";

const WINDOW = 300 * SECOND;
const PER_WINDOW = 5;

/** Who is online among these, the one first whose last turn is the longest ago. */
export function nextInTurn(
  { store, live }: Installation,
  conversation: ConversationRow,
  candidates: readonly number[],
): number | null {
  const { accountId, inboxId } = conversation;
  const online = candidates.filter(
    (id) => availabilityOf(live, findMembership(store, accountId, id)) === "online",
  );
  const turn = (id: number) => store.inboxes.get(inboxId)?.turns[id]?.at(-1) ?? 0;
  return online.sort((a, b) => turn(a) - turn(b) || a - b)[0] ?? null;
}

export function noteTurn({ store, now }: Installation, conversation: ConversationRow, userId: number): void {
  const inbox = store.inboxes.get(conversation.inboxId);
  if (!inbox) return;
  const turns = [...(inbox.turns[userId] ?? []), now()].slice(-PER_WINDOW);
  store.inboxes.update(inbox, { turns: { ...inbox.turns, [userId]: turns } });
}

/** Five in five minutes are enough for one agent. */
export const hasRoom = (turns: Micros[], now: Micros) =>
  turns.filter((turn) => turn > now - WINDOW).length < PER_WINDOW;
