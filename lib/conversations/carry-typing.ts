import { setCustomerTyping } from "@/lib/chatwoot/as-customer";
import { setTyping as setTypingAtDesk } from "@/lib/chatwoot/conversations";
import { carryToDesk, type DeskJob } from "@/lib/conversations/carry-to-desk";
import { TYPING_EXPIRES } from "@/lib/conversations/set-typing";
import { sql } from "@/lib/db";
import type { Handler } from "@/lib/deliveries/job";
import type { RetryPolicy } from "@/lib/deliveries/next-attempt";
import { done, type Outcome } from "@/lib/outcome";

// It ends by being too late, never as something dead that needs somebody.
const TRY_SHORTLY: RetryPolicy = { waits: [1], giveUpAfter: 72 };

type Row = { id: number | null; userTypingUntil: Date | null; botTypingUntil: Date | null };

const CURRENT = `
select t."chatwootConversationId" as id, c."userTypingUntil", c."botTypingUntil"
from "Conversation" c join "DeskConversation" t on t.id = c."deskConversationId"
where c.id = $1`;

async function carry(job: DeskJob): Promise<Outcome> {
  const { from, isTyping, isExpiry } = job.payload as {
    from: "user" | "bot";
    isTyping: boolean;
    isExpiry?: boolean;
  };
  const now = Date.now();
  if (now - (job.dueAt ?? job.createdAt).getTime() > TYPING_EXPIRES) return done("too late to matter");
  const [row] = await sql.query<Row>(CURRENT, [job.conversationId]);
  if (!row?.id) return done("nothing at the desk yet");
  const until = from === "user" ? row.userTypingUntil : row.botTypingUntil;
  // It was said again since, or stopped already: the later word holds.
  if (isExpiry && (!until || until.getTime() > now + 100)) return done("said again since");
  await show(job, row.id, { from, isTyping });
  return done(isTyping ? "typing" : "stopped typing");
}

async function show(
  { desk, conversationId: sourceId }: DeskJob,
  id: number,
  typing: { from: "user" | "bot"; isTyping: boolean },
): Promise<void> {
  if (typing.from === "bot") return setTypingAtDesk(desk.agentBot, id, typing.isTyping);
  const { website } = desk.botAgent;
  const where = { website, inboxIdentifier: desk.inboxIdentifier, sourceId, conversationId: id };
  await setCustomerTyping(where, typing.isTyping);
}

/** Shows at the desk that somebody writes. It is worth nothing later, so it is tried for ten seconds only. */
export const carryTyping: Handler = { run: carryToDesk(carry), policy: TRY_SHORTLY };
