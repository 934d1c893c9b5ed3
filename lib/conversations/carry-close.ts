import { setStatus } from "@/lib/chatwoot/conversations";
import { carryToDesk, type DeskJob } from "@/lib/conversations/carry-to-desk";
import { sourceIdOf } from "@/lib/conversations/ids";
import { isGone, writeAtDesk } from "@/lib/conversations/write-at-desk";
import { sql } from "@/lib/db";
import type { Handler } from "@/lib/deliveries/job";
import { DESK_POLICY } from "@/lib/deliveries/next-attempt";
import { deskOfPast } from "@/lib/desk/desk-of";
import { done, type Outcome } from "@/lib/outcome";

const READ = `select id, "chatwootConversationId" from "DeskConversation" where id = $1`;

async function carry(job: DeskJob): Promise<Outcome> {
  const [thread] = await sql.query<{ id: string; chatwootConversationId: number | null }>(READ, [
    job.payload.deskConversationId,
  ]);
  if (!thread?.chatwootConversationId) return done("nothing to close at the desk");
  const open = { id: thread.id, chatwootConversationId: thread.chatwootConversationId };
  const { line } = job.payload;
  try {
    if (typeof line === "string") {
      const sourceId = sourceIdOf("line", job.id);
      await writeAtDesk(job, {
        thread: open,
        as: "agentBot",
        message: { content: line, type: "outgoing", isPrivate: true, sourceId },
      });
    }
    await setStatus(job.desk.botAgent, open.chatwootConversationId, "resolved");
    return done(`resolved, conversation #${open.chatwootConversationId}`);
  } catch (error) {
    if (isGone(error)) return done("was deleted at the desk already");
    throw error;
  }
}

/** Closes a conversation at the desk, with a line for the agent when there is one. */
export const carryClose: Handler = { run: carryToDesk(carry, deskOfPast), policy: DESK_POLICY };
