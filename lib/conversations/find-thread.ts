import type { DeskNote } from "@/lib/conversations/desk-note";
import { lockConversation } from "@/lib/conversations/lock-conversation";
import { inTransaction, sql } from "@/lib/db";
import type { Job } from "@/lib/deliveries/job";
import { newId } from "@/lib/tokens";

/** A conversation at the desk and ours that it belongs to. */
export type Thread = {
  ids: { conversationId: string; deskConversationId: string };
  chatwootConversationId: number;
  status: string;
  updatedAt: number;
  lastMessageId: number;
  agentSeenAt: Date | null;
};

type Row = Omit<Thread, "ids" | "chatwootConversationId"> & { id: string; conversationId: string };

const FIND = `
select id, "conversationId", status, "updatedAt", "lastMessageId", "agentSeenAt" from "DeskConversation"
where "inboxId" = $1 and "chatwootConversationId" = $2`;

// The webhook can be quicker than the answer to our own call: the mark tells which row it is about.
const CLAIM = `
update "DeskConversation" set "chatwootConversationId" = $3
where id = $2 and "inboxId" = $1 and "chatwootConversationId" is null and "closedAt" is null`;

// Begun at the desk by an agent. It speaks for the conversation when no other does.
const ADOPT = `
insert into "DeskConversation" (id, "organizationId", "conversationId", "inboxId", "chatwootConversationId", "closedAt")
values ($1, $2, $3, $4, $5, case when $6 then null else now() end) on conflict do nothing returning id`;

/** The conversation that a webhook is about; null when its customer is not one of ours. */
export async function findThread(job: Job, note: DeskNote): Promise<Thread | null> {
  const { inboxId, chatwootConversationId, mark } = job.payload as {
    inboxId: string;
    chatwootConversationId: number;
    mark: string | null;
  };
  const find = async (): Promise<Thread | null> => {
    const [row] = await sql.query<Row>(FIND, [inboxId, chatwootConversationId]);
    if (!row) return null;
    const { id, conversationId, ...known } = row;
    return { ids: { conversationId, deskConversationId: id }, chatwootConversationId, ...known };
  };
  const found = await find();
  if (found) return found;
  if (mark) await sql.query(CLAIM, [inboxId, mark, chatwootConversationId]);
  else if (note.kind !== "typing") await adopt(job);
  return find();
}

async function adopt(job: Job): Promise<void> {
  const { inboxId, chatwootConversationId } = job.payload;
  await inTransaction(async (tx) => {
    const conversation = job.conversationId ? await lockConversation(tx, job.conversationId) : null;
    if (!conversation || conversation.botId !== job.botId) return;
    const isCurrent = conversation.deskConversationId === null;
    const values = [
      newId("dcv"),
      conversation.organizationId,
      conversation.id,
      inboxId,
      chatwootConversationId,
      isCurrent,
    ];
    const [row] = await tx.query<{ id: string }>(ADOPT, values);
    if (!row || !isCurrent) return;
    await tx.query(`update "Conversation" set "deskConversationId" = $2 where id = $1`, [
      conversation.id,
      row.id,
    ]);
  });
}
