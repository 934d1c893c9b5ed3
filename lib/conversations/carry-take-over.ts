import { assignAgent, setStatus } from "@/lib/chatwoot/conversations";
import { carryToDesk, type DeskJob } from "@/lib/conversations/carry-to-desk";
import { isGone } from "@/lib/conversations/write-at-desk";
import { sql } from "@/lib/db";
import type { Handler } from "@/lib/deliveries/job";
import { DESK_POLICY } from "@/lib/deliveries/next-attempt";
import { done, type Outcome } from "@/lib/outcome";

const READ = `select "chatwootConversationId" as id from "DeskConversation" where id = $1 and "closedAt" is null`;

// An agent's words leave a pending conversation pending and nobody's (contract.md, section 11, row 13).
async function carry(job: DeskJob): Promise<Outcome> {
  const [thread] = await sql.query<{ id: number | null }>(READ, [job.payload.deskConversationId]);
  if (!thread?.id) return done("it was closed meanwhile");
  try {
    await setStatus(job.desk.botAgent, thread.id, "open");
    const { agentId } = job.payload;
    if (typeof agentId === "number") await assignAgent(job.desk.botAgent, thread.id, agentId);
    return done(`opened for its agent, conversation #${thread.id}`);
  } catch (error) {
    if (isGone(error)) return done("was deleted at the desk already");
    throw error;
  }
}

/** Opens, and gives to the writer, a conversation that an agent took from the bot by writing into it. */
export const carryTakeOver: Handler = { run: carryToDesk(carry), policy: DESK_POLICY };
