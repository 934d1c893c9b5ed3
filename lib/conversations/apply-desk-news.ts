import { applySteps } from "@/lib/conversations/apply-steps";
import { decide, type Snapshot } from "@/lib/conversations/decide";
import type { Word } from "@/lib/conversations/desk-words";
import { type Conversation, lockConversation } from "@/lib/conversations/lock-conversation";
import { inTransaction, type Sql } from "@/lib/db";

/** News of one conversation at the desk. `readUpTo` is the last message that was read back. */
export type DeskNews = {
  conversationId: string;
  deskConversationId: string;
  snapshot: Snapshot | null;
  words: Word[];
  readUpTo?: number;
  /** Every word was read that had come when Chatwoot wrote this `updated_at`. */
  readAsOf?: number;
  isGone?: boolean;
};

type ThreadRow = { status: string; updatedAt: number };
type HandoffRow = { agentId: number | null; isUnqueued: boolean };

const THREAD = `select status, "updatedAt" from "DeskConversation" where id = $1 for update`;
const HANDOFF = `select "agentId", "queuedAt" is null as "isUnqueued" from "Handoff" where id = $1`;
const KNOWN = `select "chatwootMessageId" as id from "Message" where "deskConversationId" = $1 and "chatwootMessageId" = any($2)`;

// The delivery at the head of the lane is in somebody's hand, or was and nobody knows how it ended.
const IS_BEING_OPENED = `
select 1 from "Lane" l cross join lateral (
  select kind, attempts from "Delivery" where lane = l.lane and state = 'pending' order by id limit 1
) head
where l.lane = $1 and head.kind in ('desk.take-over', 'desk.hand-off') and (l.lease is not null or head.attempts > 0)`;

// Whoever switches Chatwoot off gives back what humans have: nobody may take over behind their back.
const IS_ON = `
select 1 from "Inbox" i join "DeskConversation" t on t."inboxId" = i.id
where t.id = $1 and i."enabledAt" is not null for share of i`;

const SAVE = `
update "DeskConversation" set
  status = case when $3::float8 > "updatedAt" then $2 else status end,
  "assigneeId" = case when $3::float8 > "updatedAt" then $5::int else "assigneeId" end,
  "updatedAt" = greatest("updatedAt", $3::float8), "lastMessageId" = greatest("lastMessageId", $4::int),
  "readAsOf" = greatest("readAsOf", $6::float8)
where id = $1`;

async function newWords(tx: Sql, { deskConversationId, words }: DeskNews): Promise<Word[]> {
  if (words.length === 0) return [];
  const ids = words.map((word) => word.chatwootMessageId);
  const known = new Set(
    (await tx.query<{ id: number }>(KNOWN, [deskConversationId, ids])).map(({ id }) => id),
  );
  return words.filter((word) => !known.has(word.chatwootMessageId));
}

/** How many words were new, and which steps followed. */
export type Applied = { words: number; steps: string[] };

/** Applies news of the desk in the caller's transaction, in which the conversation is locked. */
export async function applyNews(tx: Sql, conversation: Conversation, news: DeskNews): Promise<Applied> {
  const { deskConversationId, snapshot } = news;
  const [thread] = await tx.query<ThreadRow>(THREAD, [deskConversationId]);
  if (!thread) return { words: 0, steps: [] };
  const [handoff] = await tx.query<HandoffRow>(HANDOFF, [conversation.handoffId]);
  const words = await newWords(tx, news);
  const isReopened = thread.status === "resolved" && snapshot?.status === "open";
  const mayBeUnasked = snapshot?.status === "resolved" && handoff?.isUnqueued === true;
  const isBeingOpened =
    (isReopened || mayBeUnasked) && (await tx.query(IS_BEING_OPENED, [`desk:${conversation.id}`])).length > 0;
  const isCurrent = conversation.deskConversationId === deskConversationId;
  const before = {
    state: conversation.state,
    agentId: handoff?.agentId ?? null,
    thread: { ...thread, isCurrent, isBeingOpened, isUnasked: mayBeUnasked && !isBeingOpened },
  };
  const steps = decide(before, { snapshot, words, ...(news.isGone && { isGone: true }) });
  const isTakeOver = steps.some((step) => step.do === "take-over");
  if (isTakeOver && (await tx.query(IS_ON, [deskConversationId])).length === 0)
    return { words: 0, steps: [] };
  await tx.query(SAVE, [
    deskConversationId,
    snapshot?.status ?? thread.status,
    snapshot?.updatedAt ?? 0,
    news.readUpTo ?? 0,
    snapshot?.assignee?.id ?? null,
    news.readAsOf ?? 0,
  ]);
  await applySteps(tx, { conversation, deskConversationId }, { steps, words });
  return { words: words.length, steps: steps.map((step) => step.do) };
}

/** Applies news of the desk: what changed since the newest snapshot that is known, once. */
export const applyDeskNews = (news: DeskNews): Promise<Applied> =>
  inTransaction(async (tx) => {
    const conversation = await lockConversation(tx, news.conversationId);
    return conversation ? applyNews(tx, conversation, news) : { words: 0, steps: [] };
  });
