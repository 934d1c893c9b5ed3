import type { ChatwootMessage } from "@/lib/chatwoot/messages";
import { conversationShape } from "@/lib/conversations/conversation-shape";
import { emitEvent } from "@/lib/conversations/emit-event";
import type { Thread } from "@/lib/conversations/find-thread";
import { lockConversation } from "@/lib/conversations/lock-conversation";
import { type MessageRow, messageShape } from "@/lib/conversations/message-shape";
import { inTransaction } from "@/lib/db";

const DELETE = `update "Message" set "deletedAt" = now(), text = null, attachments = null where id = $1 and "deletedAt" is null returning *`;
const EDIT = `update "Message" set "editedAt" = now(), text = $2 where id = $1 and text is distinct from $2 returning *`;

/** Words of the desk as they were passed on. */
export type PassedOn = { id: number; text: string | null; deletedAt: Date | null };

/**
 * Compares words that were passed on with what stands at the desk now, and tells the runtime when an agent changed or
 * deleted them. Returns what it was, once.
 */
export async function takeInChange(
  { ids }: Pick<Thread, "ids">,
  known: PassedOn,
  now: ChatwootMessage,
): Promise<"changed" | "deleted" | null> {
  if (known.deletedAt) return null;
  const isDeleted = now.content_attributes?.deleted === true;
  if (!isDeleted && (now.content ?? null) === known.text) return null;
  return inTransaction(async (tx) => {
    const conversation = await lockConversation(tx, ids.conversationId);
    const values = isDeleted ? [known.id] : [known.id, now.content ?? null];
    const [row] = await tx.query<MessageRow>(isDeleted ? DELETE : EDIT, values);
    if (!conversation || !row) return null;
    const data = { conversation: conversationShape(conversation), message: messageShape(row) };
    await emitEvent(tx, conversation, isDeleted ? "message.deleted" : "message.updated", data);
    return isDeleted ? "deleted" : "changed";
  });
}
