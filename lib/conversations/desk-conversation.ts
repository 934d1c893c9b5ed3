import type { ChatwootConversation } from "@/lib/chatwoot/conversation-shape";
import { createConversation, findConversationByMark, isMarked } from "@/lib/chatwoot/conversations";
import { updateInbox } from "@/lib/chatwoot/inboxes";
import { isGone } from "@/lib/chatwoot/is-gone";
import type { DeskJob } from "@/lib/conversations/carry-to-desk";
import { ensureContact } from "@/lib/conversations/desk-contact";
import { lockConversation } from "@/lib/conversations/lock-conversation";
import { inTransaction, sql } from "@/lib/db";
import { newId } from "@/lib/tokens";

/** A conversation at the desk that messages can be written into. */
export type OpenDeskConversation = { id: string; chatwootConversationId: number };

type Row = { id: string; chatwootConversationId: number | null; isNew: boolean };

const CURRENT = `
select t.id, t."chatwootConversationId" from "Conversation" c
join "DeskConversation" t on t.id = c."deskConversationId" and t."inboxId" = $2 and t."closedAt" is null
where c.id = $1`;

const INSERT = `
insert into "DeskConversation" (id, "organizationId", "conversationId", "inboxId") values ($1, $2, $3, $4)`;

// Its row is written before Chatwoot is asked: the row's id is the mark that finds it after a crash.
const begin = (job: DeskJob, handoffId?: string): Promise<Row | null> =>
  inTransaction(async (tx) => {
    const conversation = await lockConversation(tx, job.conversationId);
    if (!conversation) throw new Error(`No conversation ${job.conversationId}`);
    if (handoffId !== undefined && conversation.handoffId !== handoffId) return null;
    const [current] = await tx.query<Row>(CURRENT, [job.conversationId, job.desk.inboxId]);
    if (current) return { ...current, isNew: false };
    const id = newId("dcv");
    await tx.query(INSERT, [id, conversation.organizationId, conversation.id, job.desk.inboxId]);
    await tx.query(`update "Conversation" set "deskConversationId" = $2 where id = $1`, [
      conversation.id,
      id,
    ]);
    return { id, chatwootConversationId: null, isNew: true };
  });

const SAVE = `
update "DeskConversation" set "chatwootConversationId" = $2, "updatedAt" = greatest("updatedAt", $3) where id = $1`;

const FORGET_CONTACT = `update "Conversation" set "chatwootContactId" = null where id = $1`;

type Input = Parameters<typeof createConversation>[1];

/** An inbox that somebody set to reopen the same conversation brings that back (contract.md, section 2.7): it has to begin one. */
async function createFresh({ desk }: DeskJob, input: Input): Promise<ChatwootConversation> {
  const first = await createConversation(desk.botAgent, input);
  if (isMarked(first, input.mark)) return first;
  await updateInbox(desk.botAgent, input.inboxId, { isLocked: false });
  const second = await createConversation(desk.botAgent, input);
  if (isMarked(second, input.mark)) return second;
  throw new Error(`Chatwoot brings back conversation #${second.id} instead of beginning one`);
}

async function create(job: DeskJob, { id, isNew }: Row): Promise<number> {
  const { desk, conversationId } = job;
  const contactId = await ensureContact(job);
  const made = isNew ? null : await findConversationByMark(desk.botAgent, contactId, id);
  const input = { inboxId: desk.chatwootInboxId, contactId, sourceId: conversationId, mark: id };
  const conversation = made ?? (await createFresh(job, input));
  await sql.query(SAVE, [id, conversation.id, conversation.updated_at]);
  return conversation.id;
}

export function ensureDeskConversation(job: DeskJob): Promise<OpenDeskConversation>;
export function ensureDeskConversation(job: DeskJob, handoffId: string): Promise<OpenDeskConversation | null>;
/**
 * The desk conversation that speaks for this conversation now, begun when there is none or the last was resolved. For
 * a handoff that is over meanwhile none is begun: null.
 */
export async function ensureDeskConversation(
  job: DeskJob,
  handoffId?: string,
): Promise<OpenDeskConversation | null> {
  const [current] = await sql.query<Row>(CURRENT, [job.conversationId, job.desk.inboxId]);
  const row = current?.chatwootConversationId ? current : await begin(job, handoffId);
  if (!row) return null;
  const { id, chatwootConversationId } = row;
  if (chatwootConversationId !== null) return { id, chatwootConversationId };
  try {
    return { id, chatwootConversationId: await create(job, row) };
  } catch (error) {
    if (!isGone(error)) throw error;
    // The contact was deleted at the desk: it is made again.
    await sql.query(FORGET_CONTACT, [job.conversationId]);
    return { id, chatwootConversationId: await create(job, row) };
  }
}
