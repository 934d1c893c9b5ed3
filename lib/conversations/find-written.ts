import { isGone } from "@/lib/chatwoot/is-gone";
import { type ChatwootMessage, listMessages } from "@/lib/chatwoot/messages";
import type { DeskJob } from "@/lib/conversations/carry-to-desk";
import type { OpenDeskConversation } from "@/lib/conversations/desk-conversation";
import { sql } from "@/lib/db";

/** A message of ours at the desk, and the conversation that it stands in. */
export type Written = { id: number; thread: OpenDeskConversation };

// An earlier attempt wrote into the conversation that was open then, and it may have been closed since. The minute
// is for transactions that began before the delivery did and committed after it.
const PLACES = `
select id, "chatwootConversationId" from "DeskConversation"
where "conversationId" = $1 and "chatwootConversationId" is not null
  and ("closedAt" is null or "closedAt" > $2::timestamptz - interval '1 minute')
order by "createdAt" desc`;

// Of what Baton wrote: an agent's word may have come after the one that is looked for.
const NEWEST_OF_OURS = `
select "chatwootMessageId" as id from "Message"
where "deskConversationId" = $1 and "chatwootMessageId" is not null and author in ('user', 'bot')
order by "chatwootMessageId" desc limit 1`;

const PAGE = 100;

/** Looks for our mark among what came after the newest message that we know to be ours: lanes write in order. */
async function findIn(job: DeskJob, thread: OpenDeskConversation, sourceId: string): Promise<number | null> {
  const [newest] = await sql.query<{ id: number | null }>(NEWEST_OF_OURS, [thread.id]);
  for (let after = newest?.id ?? 0; ; ) {
    const conversationId = thread.chatwootConversationId;
    const page: ChatwootMessage[] = await listMessages(job.desk.botAgent, { conversationId, after });
    const found = page.find((message) => message.source_id === sourceId);
    if (found) return found.id;
    const last = page.at(-1);
    if (page.length < PAGE || !last || last.id <= after) return null;
    after = last.id;
  }
}

/**
 * What an earlier attempt wrote at the desk, when it may have arrived without anybody hearing so: Chatwoot has no
 * idempotency (contract.md, section 11, row 15). Null when there is no doubt, or it is not there.
 */
export async function findWritten(job: DeskJob, sourceId: string): Promise<Written | null> {
  if (!job.isSuspect) return null;
  for (const thread of await sql.query<OpenDeskConversation>(PLACES, [job.conversationId, job.createdAt])) {
    try {
      const id = await findIn(job, thread, sourceId);
      if (id !== null) return { id, thread };
    } catch (error) {
      // What was deleted at the desk holds nothing.
      if (!isGone(error)) throw error;
    }
  }
  return null;
}
