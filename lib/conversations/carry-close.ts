import { findConversationByMark, setStatus } from "@/lib/chatwoot/conversations";
import { isGone } from "@/lib/chatwoot/is-gone";
import { carryToDesk, type DeskJob } from "@/lib/conversations/carry-to-desk";
import { sourceIdOf } from "@/lib/conversations/ids";
import { writeOnceAtDesk } from "@/lib/conversations/write-at-desk";
import { sql } from "@/lib/db";
import type { Handler } from "@/lib/deliveries/job";
import { DESK_POLICY } from "@/lib/deliveries/next-attempt";
import { deskOfPast } from "@/lib/desk/desk-of";
import { done, type Outcome } from "@/lib/outcome";

type Row = { id: string; chatwootConversationId: number | null; chatwootContactId: number | null };

const READ = `
select t.id, t."chatwootConversationId", c."chatwootContactId"
from "DeskConversation" t join "Conversation" c on c.id = t."conversationId" where t.id = $1`;

const SAVE = `update "DeskConversation" set "chatwootConversationId" = $2 where id = $1 and "chatwootConversationId" is null`;

/** Its number at the desk; it may have been begun by an attempt that never heard so. */
async function numberOf(job: DeskJob, row: Row): Promise<number | null> {
  if (row.chatwootConversationId !== null || row.chatwootContactId === null)
    return row.chatwootConversationId;
  const made = await findConversationByMark(job.desk.botAgent, row.chatwootContactId, row.id);
  if (!made) return null;
  await sql.query(SAVE, [row.id, made.id]);
  return made.id;
}

async function carry(job: DeskJob): Promise<Outcome> {
  const [row] = await sql.query<Row>(READ, [job.payload.deskConversationId]);
  try {
    const number = row ? await numberOf(job, row) : null;
    if (!row || number === null) return done("nothing to close at the desk");
    const thread = { id: row.id, chatwootConversationId: number };
    const { line } = job.payload;
    if (typeof line === "string") {
      const sourceId = sourceIdOf("line", job.id);
      const message = { content: line, type: "outgoing" as const, isPrivate: true, sourceId };
      await writeOnceAtDesk(job, { thread, as: "agentBot", message });
    }
    await setStatus(job.desk.botAgent, number, "resolved");
    return done(`resolved, conversation #${number}`);
  } catch (error) {
    if (isGone(error)) return done("was deleted at the desk already");
    throw error;
  }
}

/** Closes a conversation at the desk, with a line for the agent when there is one. */
export const carryClose: Handler = { run: carryToDesk(carry, deskOfPast), policy: DESK_POLICY };
