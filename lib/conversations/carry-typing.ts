import { setTyping as setTypingAtDesk } from "@/lib/chatwoot/conversations";
import { carryToDesk, type DeskJob } from "@/lib/conversations/carry-to-desk";
import { sql } from "@/lib/db";
import type { Handler } from "@/lib/deliveries/job";
import type { RetryPolicy } from "@/lib/deliveries/next-attempt";
import { done, type Outcome } from "@/lib/outcome";

const EXPIRES = 10_000;
const TRY_SHORTLY: RetryPolicy = { waits: [1], giveUpAfter: EXPIRES / 3_600_000 };

const CURRENT = `
select t."chatwootConversationId" as id from "Conversation" c join "DeskConversation" t on t.id = c."deskConversationId"
where c.id = $1`;

async function carry(job: DeskJob): Promise<Outcome> {
  const { isTyping } = job.payload;
  const since = job.dueAt ?? job.createdAt;
  if (Date.now() - since.getTime() > EXPIRES) return done("too late to matter");
  const [thread] = await sql.query<{ id: number | null }>(CURRENT, [job.conversationId]);
  if (!thread?.id) return done("nothing at the desk yet");
  const as = job.payload.from === "user" ? job.desk.botAgent : job.desk.agentBot;
  await setTypingAtDesk(as, thread.id, isTyping === true);
  return done(isTyping ? "typing" : "stopped typing");
}

/** Shows at the desk that somebody writes. It is worth nothing later, so it is tried for ten seconds only. */
export const carryTyping: Handler = { run: carryToDesk(carry), policy: TRY_SHORTLY };
