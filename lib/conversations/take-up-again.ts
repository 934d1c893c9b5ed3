import type { ChatwootConversation } from "@/lib/chatwoot/conversation-shape";
import { setStatus, unassign } from "@/lib/chatwoot/conversations";
import { orNull } from "@/lib/chatwoot/or-null";
import type { DeskJob } from "@/lib/conversations/carry-to-desk";
import { lockConversation } from "@/lib/conversations/lock-conversation";
import { inTransaction, type Sql } from "@/lib/db";

const KNOWN = `select id from "DeskConversation" where "inboxId" = $1 and "chatwootConversationId" = $2 for update`;

// That it is open is an agent's doing, and news: what is known of it stays, so that the news is told as such.
const TAKE_UP = `
update "DeskConversation" set "chatwootConversationId" = $2, "closedAt" = case when $6 then null else now() end,
  status = case when $3 <> 'open' and $4::float8 >= "updatedAt" then $3 else status end,
  "assigneeId" = case when $3 <> 'open' and $4::float8 >= "updatedAt" then $5::int else "assigneeId" end,
  "updatedAt" = case when $3 <> 'open' then greatest("updatedAt", $4::float8) else "updatedAt" end
where id = $1`;

const MAKE_CURRENT = `update "Conversation" set "deskConversationId" = $2 where id = $1`;

const DROP = `delete from "DeskConversation" where id = $1`;

// It was left before it had a number: what is to be closed there is the one that came back.
const LEAD_ON = `
update "Delivery" set payload = jsonb_set(payload, '{deskConversationId}', to_jsonb($3::text))
where lane = 'desk:' || $1 and state = 'pending' and payload ->> 'deskConversationId' = $2`;

type Thread = { id: string; chatwootConversationId: number };
type Found = { begunId: string; conversation: ChatwootConversation };

/** The row that stands for it from now on; the one just begun is dropped when it is known already. */
async function settle(
  tx: Sql,
  { desk, conversationId }: DeskJob,
  { begunId, conversation }: Found,
): Promise<Thread> {
  const { id: number, status, updated_at, meta } = conversation;
  const ours = await lockConversation(tx, conversationId);
  const [known] = await tx.query<{ id: string }>(KNOWN, [desk.inboxId, number]);
  const id = known?.id ?? begunId;
  const isCurrent = ours?.deskConversationId === begunId || ours?.deskConversationId === id;
  if (isCurrent) await tx.query(MAKE_CURRENT, [conversationId, id]);
  if (id !== begunId) {
    await tx.query(LEAD_ON, [conversationId, begunId, id]);
    await tx.query(DROP, [begunId]);
  }
  await tx.query(TAKE_UP, [id, number, status, updated_at, meta.assignee?.id ?? null, isCurrent]);
  return { id, chatwootConversationId: number };
}

/** Puts one that was over back to how a fresh one begins: the bot's, and no agent's (contract.md, section 11, row 8). */
export async function renew({ desk }: DeskJob, { id, status, meta }: ChatwootConversation): Promise<void> {
  if (status !== "resolved" && status !== "pending") return;
  if (meta.assignee || meta.team) await unassign(desk.botAgent, id);
  if (status === "resolved") await setStatus(desk.botAgent, id, "pending");
}

/**
 * Goes on in the conversation that Chatwoot brought back instead of beginning one, as an inbox does that reopens the
 * same conversation (contract.md, section 2.7).
 */
export async function takeUpAgain(job: DeskJob, found: Found): Promise<Thread> {
  const thread = await inTransaction((tx) => settle(tx, job, found));
  // Deleted meanwhile, it is found out by whoever writes into it.
  await orNull(renew(job, found.conversation));
  return thread;
}
