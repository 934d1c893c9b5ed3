import { listMessages } from "@/lib/chatwoot/messages";
import { conversationShape } from "@/lib/conversations/conversation-shape";
import { type DeskNote, digestOf } from "@/lib/conversations/desk-note";
import { emitEvent } from "@/lib/conversations/emit-event";
import type { Thread } from "@/lib/conversations/find-thread";
import { lockConversation } from "@/lib/conversations/lock-conversation";
import { type MessageRow, messageShape } from "@/lib/conversations/message-shape";
import { takeInRetry } from "@/lib/conversations/take-in-retry";
import { inTransaction, sql } from "@/lib/db";
import type { DeskOfBot } from "@/lib/desk/desk-of";
import { done, type Outcome } from "@/lib/outcome";

type Known = { id: number; text: string | null; deletedAt: Date | null; deskStatus: string | null };

const KNOWN = `
select id, text, "deletedAt", "deskStatus" from "Message" where "deskConversationId" = $1 and "chatwootMessageId" = $2`;
const DELETE = `update "Message" set "deletedAt" = now(), text = null, attachments = null where id = $1 and "deletedAt" is null returning *`;
const EDIT = `update "Message" set "editedAt" = now(), text = $2 where id = $1 and text is distinct from $2 returning *`;

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
  const isDeleted = now.content_attributes?.deleted === true;
  if (!isDeleted && (now.content ?? null) === known.text) return done("nothing new");
  await inTransaction(async (tx) => {
    const conversation = await lockConversation(tx, thread.ids.conversationId);
    const values = isDeleted ? [known.id] : [known.id, now.content ?? null];
    const [row] = await tx.query<MessageRow>(isDeleted ? DELETE : EDIT, values);
    if (!conversation || !row) return;
    const about = conversationShape(conversation);
    const type = isDeleted ? "message.deleted" : "message.updated";
    await emitEvent(tx, conversation, type, { conversation: about, message: messageShape(row) });
  });
  return done(isDeleted ? "deleted by the agent" : "changed by the agent");
}
