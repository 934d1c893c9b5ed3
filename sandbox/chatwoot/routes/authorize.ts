import type { Context } from "hono";
import { type AccountEnv, type Caller, isAdministrator } from "../caller";
import { notAllowed, notFound } from "../refusal";
import { canSeeConversation } from "../rules/can-see-conversation";
import type { Store } from "../store/create-store";
import type { ConversationRow } from "../store/rows";

export type AccountContext = Context<AccountEnv>;

export function administrator(c: AccountContext): Extract<Caller, { kind: "user" }> {
  const { caller } = c.var;
  if (caller.kind !== "user" || !isAdministrator(caller)) throw notAllowed();
  return caller;
}

export function memberOf(c: AccountContext): Extract<Caller, { kind: "user" }> {
  const { caller } = c.var;
  if (caller.kind !== "user") throw notAllowed();
  return caller;
}

/** A row of the account that the caller is in, by the id in the path. */
export function rowIn<R extends { accountId: number }>(
  c: AccountContext,
  table: { get(id: number): R | undefined },
  param = "id",
): R {
  const row = table.get(Number(c.req.param(param)));
  if (row?.accountId !== c.var.caller.account.id) throw notFound();
  return row;
}

/** The conversation of the path, for a caller who may see it: bots see every one of their account. */
export function conversationOf(c: AccountContext, store: Store): ConversationRow {
  const { caller } = c.var;
  const displayId = Number(c.req.param("conversation_id"));
  const conversation = store.by.conversationDisplayId.first(`${caller.account.id}:${displayId}`);
  if (!conversation) throw notFound();
  if (caller.kind === "bot" || canSeeConversation(store, caller.membership, conversation))
    return conversation;
  throw notAllowed();
}
