import { listMessages } from "@/lib/chatwoot/messages";
import { type DeskNote, digestOf } from "@/lib/conversations/desk-note";
import type { Thread } from "@/lib/conversations/find-thread";
import { type PassedOn, takeInChange } from "@/lib/conversations/take-in-change";
import { takeInRetry } from "@/lib/conversations/take-in-retry";
import { sql } from "@/lib/db";
import type { DeskOfBot } from "@/lib/desk/desk-of";
import { done, type Outcome } from "@/lib/outcome";

type Known = PassedOn & { deskStatus: string | null };

const KNOWN = `
select id, text, "deletedAt", "deskStatus" from "Message" where "deskConversationId" = $1 and "chatwootMessageId" = $2`;

type Event = { thread: Thread; desk: DeskOfBot };

/** Takes in that an agent changed or deleted words; delivery states of ours change nothing, and ask the desk nothing. */
export async function takeInEdit(
  { thread, desk }: Event,
  note: Extract<DeskNote, { kind: "edit" }>,
): Promise<Outcome> {
  const [known] = await sql.query<Known>(KNOWN, [thread.ids.deskConversationId, note.messageId]);
  if (!known) return done("nothing that was passed on");
  const hasFailed = known.deskStatus === "failed";
  if (note.digest === digestOf(known.text) && !hasFailed) return done("nothing new");
  const page = await listMessages(desk.botAgent, {
    conversationId: thread.chatwootConversationId,
    after: note.messageId - 1,
  });
  const now = page.find((message) => message.id === note.messageId);
  if (!now || known.deletedAt) return done("nothing new");
  if (hasFailed && now.status === "sent") return takeInRetry(thread, known.id);
  const change = await takeInChange(thread, known, now);
  return done(change ? `${change} by the agent` : "nothing new");
}
