import { setCustomerSeen } from "@/lib/chatwoot/as-customer";
import { ChatwootError, outcomeOfChatwootError } from "@/lib/chatwoot/chatwoot-error";
import { type MessageStatus, setMessageStatus } from "@/lib/chatwoot/messages";
import { carryToDesk, type DeskJob } from "@/lib/conversations/carry-to-desk";
import { enqueueReceipt } from "@/lib/conversations/enqueue-receipt";
import { inTransaction, sql } from "@/lib/db";
import type { Handler } from "@/lib/deliveries/job";
import { DESK_POLICY } from "@/lib/deliveries/next-attempt";
import { done, type Outcome } from "@/lib/outcome";

/** After this many minutes nobody wonders any more whether words arrived. That they did not is told whenever it can be. */
const MATTERS_FOR = 10;

type Untold = {
  id: number;
  chatwootMessageId: number;
  deskConversationId: string;
  chatwootConversationId: number;
  status: MessageStatus["status"];
  failure: string | null;
  deskStatus: string | null;
  /** Something that came later is unread. */
  isReadInPart: boolean;
};

// What the desk shows and what is so, the oldest difference first; the second tells whether there is more to do.
const UNTOLD = `
select m.id, m."chatwootMessageId", m."deskConversationId", t."chatwootConversationId", now.status, m.failure,
  m."deskStatus", exists (
    select 1 from "Message" later where later."deskConversationId" = t.id and later."chatwootMessageId" > m."chatwootMessageId"
      and later.author in ('agent', 'desk') and later."readAt" is null and later."deletedAt" is null) as "isReadInPart"
from "Message" m
join "DeskConversation" t on t.id = m."deskConversationId" and t."inboxId" = $2
cross join lateral (select case
  when m."readAt" is not null then 'read'
  when m."deliveredAt" is not null then 'delivered'
  when m.failure is not null then 'failed' end as status) now
where m."conversationId" = $1 and m.author in ('agent', 'desk') and m."deletedAt" is null
  and now.status is distinct from m."deskStatus"
  and (now.status = 'failed' or coalesce(m."readAt", m."deliveredAt") > now() - $3::int * interval '1 minute')
order by m.id limit 2`;

const TOLD = `update "Message" set "deskStatus" = $2 where id = $1`;

// Chatwoot marks what was sent or delivered, and leaves alone what failed.
const ALL_READ = `
update "Message" set "deskStatus" = 'read'
where "deskConversationId" = $1 and "chatwootMessageId" is not null and author in ('agent', 'desk')
  and "readAt" is not null and coalesce("deskStatus", '') not in ('failed', 'read')`;

async function tellRead({ desk, conversationId: sourceId }: DeskJob, untold: Untold): Promise<void> {
  const { website } = desk.botAgent;
  const { chatwootConversationId: conversationId, deskConversationId } = untold;
  await setCustomerSeen({ website, inboxIdentifier: desk.inboxIdentifier, sourceId, conversationId });
  await sql.query(ALL_READ, [deskConversationId]);
}

async function tellStatus({ desk }: DeskJob, untold: Untold): Promise<void> {
  const { chatwootConversationId: conversationId, chatwootMessageId: messageId, status, failure } = untold;
  const error = status === "failed" && { error: `The bot did not take it: ${failure}` };
  await setMessageStatus(desk.botAgent, { conversationId, messageId }, { status, ...error });
  await sql.query(TOLD, [untold.id, status]);
}

async function tell(job: DeskJob, untold: Untold): Promise<string> {
  const { id, status, deskStatus, isReadInPart } = untold;
  try {
    const areAllRead = status === "read" && !isReadInPart && deskStatus !== "failed";
    await (areAllRead ? tellRead(job, untold) : tellStatus(job, untold));
    return areAllRead ? "all read" : status;
  } catch (error) {
    if (!(error instanceof ChatwootError) || outcomeOfChatwootError(error).kind !== "refused") throw error;
    // A receipt that the desk does not want needs nobody, and must not keep the next one.
    await sql.query(TOLD, [id, status]);
    return `${status}, which the desk does not show: ${error.message}`;
  }
}

async function carry(job: DeskJob): Promise<Outcome> {
  const { conversationId: id, organizationId, botId } = job;
  const [first, second] = await sql.query<Untold>(UNTOLD, [id, job.desk.inboxId, MATTERS_FOR]);
  if (!first) return done("nothing is left to tell");
  const told = await tell(job, first);
  if (second) await inTransaction((tx) => enqueueReceipt(tx, { id, organizationId, botId }, new Date()));
  return done(told);
}

/** Shows an agent how far their words got: on their way, delivered, read, or failed and why. */
export const carryReceipt: Handler = { run: carryToDesk(carry), policy: DESK_POLICY };
