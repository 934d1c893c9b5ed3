import type { ChatwootConversation } from "@/lib/chatwoot/conversation-shape";
import { assignAgent, readConversation, setStatus } from "@/lib/chatwoot/conversations";
import { isGone } from "@/lib/chatwoot/is-gone";
import { carryToDesk, type DeskJob } from "@/lib/conversations/carry-to-desk";
import type { OpenDeskConversation } from "@/lib/conversations/desk-conversation";
import { takeInStanding } from "@/lib/conversations/take-in-standing";
import { sql } from "@/lib/db";
import type { Handler } from "@/lib/deliveries/job";
import { DESK_POLICY } from "@/lib/deliveries/next-attempt";
import { done, type Outcome } from "@/lib/outcome";

type Row = OpenDeskConversation & { isClosed: boolean };

const READ = `
select id, "chatwootConversationId", "closedAt" is not null as "isClosed" from "DeskConversation"
where id = $1 and "chatwootConversationId" is not null`;

// An agent's words leave a pending conversation pending and nobody's (contract.md, section 11, row 13).
async function carry(job: DeskJob): Promise<Outcome> {
  const [thread] = await sql.query<Row>(READ, [job.payload.deskConversationId]);
  if (!thread) return done("it is not there");
  // In doubt, an earlier attempt may have opened it after it was closed.
  if (thread.isClosed && !job.isSuspect) return done("it was closed meanwhile");
  const number = thread.chatwootConversationId;
  try {
    const now = await readConversation(job.desk.botAgent, number);
    // The agent may be done with it already.
    const isOpened = now !== null && now.status !== "resolved" && !thread.isClosed;
    if (isOpened) await openFor(job, now);
    await takeInStanding(job, thread);
    return done(`${isOpened ? "opened for its agent" : "over already"}, conversation #${number}`);
  } catch (error) {
    if (isGone(error)) return done("was deleted at the desk already");
    throw error;
  }
}

async function openFor({ desk, payload }: DeskJob, now: ChatwootConversation): Promise<void> {
  const { agentId } = payload;
  if (now.status !== "open") await setStatus(desk.botAgent, now.id, "open");
  if (typeof agentId === "number" && !now.meta.assignee) await assignAgent(desk.botAgent, now.id, agentId);
}

/** Opens, and gives to the writer, a conversation that an agent took from the bot by writing into it. */
export const carryTakeOver: Handler = { run: carryToDesk(carry), policy: DESK_POLICY };
