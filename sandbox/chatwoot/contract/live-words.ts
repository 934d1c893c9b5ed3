import { isObject } from "../cast";
import type { Bindings } from "./bindings";
import { kindOfValue } from "./kind-of-value";

export const RECORDED_HOOKS = "http://127.0.0.1:4999";
export const RECORDED_CHATWOOT = "http://127.0.0.1:3000";
/** The account of every recorded conversation. */
export const RECORDED_ACCOUNT = 3;
const PASSWORD = "Kite-Harbor-41";

const SEGMENTS: Record<string, string> = {
  accounts: "account",
  users: "user",
  agents: "user",
  inboxes: "inbox",
  inbox_members: "inbox",
  teams: "team",
  agent_bots: "agent bot",
  contacts: "contact",
  conversations: "conversation",
  messages: "message",
  webhooks: "webhook",
  "inbox_ids[]": "inbox",
  team_id: "team",
  after: "message",
};

/** An id that nothing was bound to was nobody's when it was recorded, and is nobody's here. */
const liveId = (bindings: Bindings, kind: string, recorded: number) =>
  bindings.find(kind, recorded) ?? (recorded === 0 ? 0 : 900_000_000 + recorded);

export const livePath = (bindings: Bindings, path: string) =>
  path.replace(/([a-z_[\]]+)([/=])(\d+)/g, (whole, name: string, mark: string, id: string) => {
    const kind = SEGMENTS[name];
    return kind ? `${name}${mark}${liveId(bindings, kind, Number(id))}` : whole;
  });

type Words = { bindings: Bindings; hooks: { url: string } };

/** A recorded request, with the ids, the addresses and the password of here. */
export function inLiveWords(
  words: Words,
  request: unknown,
  key = "",
  owner: Record<string, unknown> = {},
): unknown {
  if (Array.isArray(request)) return request.map((item) => inLiveWords(words, item, key, owner));
  if (isObject(request)) {
    return Object.fromEntries(
      Object.entries(request).map(([name, value]) => [name, inLiveWords(words, value, name, request)]),
    );
  }
  if (typeof request === "string") {
    if (request === "<150001 characters>") return "x".repeat(150_001);
    return request.replace("<password>", PASSWORD).replaceAll(RECORDED_HOOKS, words.hooks.url);
  }
  const kind = kindOfValue(key, owner, "");
  return typeof request === "number" && kind ? liveId(words.bindings, kind, request) : request;
}
