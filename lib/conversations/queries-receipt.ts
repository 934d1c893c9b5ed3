import type { BotScope } from "@/lib/bots/scope";
import { lanesOf } from "@/lib/conversations/lanes-named";
import {
  type DeskPlace,
  findDeskPlace,
  type HandoffView,
  readConversationView,
} from "@/lib/conversations/queries-conversation";
import { sql } from "@/lib/db";

/** What can be counted of a handoff, beside its own times. */
export type Receipt = {
  handoffId: string;
  /** Of the words that were said meanwhile, how many arrived. */
  carried: { done: number; all: number };
  /** Of the whole conversation. */
  deliveries: { pending: number; dead: number; delivered: number };
  desk: DeskPlace | null;
};

// What is pending and what is settled stand in two indexes, so they are looked up each in its own.
const COUNT = `
select
  count(*) filter (where state = 'pending')::int as pending,
  count(*) filter (where state = 'dead')::int as dead,
  count(*) filter (where state = 'delivered')::int as delivered,
  count(*) filter (where words)::int as "all",
  count(*) filter (where words and state = 'delivered')::int as done
from (
  select state, kind in ('desk.message', 'message.created') and "createdAt" between $2 and coalesce($3, now()) as words
  from (
    select state, kind, "createdAt" from "Delivery" where lane = any($1) and state = 'pending'
    union all
    select state, kind, "createdAt" from "Delivery" where lane = any($1) and state <> 'pending'
  ) every
) judged`;

type Row = Receipt["deliveries"] & Receipt["carried"];

/** The receipt of a handoff of this conversation; what was pruned meanwhile is not in it any more. */
export async function readReceipt(conversationId: string, handoff: HandoffView): Promise<Receipt> {
  const { id: handoffId, requestedAt, endedAt } = handoff;
  const [[row], desk] = await Promise.all([
    sql.query<Row>(COUNT, [lanesOf(conversationId), requestedAt, endedAt]),
    findDeskPlace(conversationId, endedAt),
  ]);
  const { pending = 0, dead = 0, delivered = 0, done = 0, all = 0 } = row ?? {};
  return { handoffId, carried: { done, all }, deliveries: { pending, dead, delivered }, desk };
}

/** The receipt of a handoff by its id; null when the bot's conversation has no such handoff. */
export async function readReceiptOf(
  bot: BotScope,
  conversationId: string,
  handoffId: string,
): Promise<Receipt | null> {
  const view = await readConversationView(bot, conversationId);
  const handoff = view?.handoffs.find(({ id }) => id === handoffId);
  return handoff ? readReceipt(conversationId, handoff) : null;
}
