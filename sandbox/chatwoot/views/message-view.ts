import { epoch } from "../clock";
import type { Installation } from "../installation";
import type { MessageRow, MessageType } from "../store/rows";
import { attachmentsOf } from "./attachment-view";
import { senderPush } from "./sender-view";

export const MESSAGE_TYPES: readonly MessageType[] = ["incoming", "outgoing", "activity", "template"];

/** A message in the answers of the application API. */
export function messageView(installation: Installation, message: MessageRow, echoId: string | null = null) {
  const sender = senderPush(installation, message.accountId, message.sender, "answer");
  return {
    id: message.id,
    content: message.content,
    inbox_id: message.inboxId,
    ...(echoId !== null && { echo_id: echoId }),
    conversation_id: installation.store.conversations.get(message.conversationId)?.displayId,
    message_type: MESSAGE_TYPES.indexOf(message.type),
    content_type: message.contentType,
    status: message.status,
    content_attributes: message.contentAttributes,
    created_at: epoch(message.createdAt),
    private: message.private,
    source_id: message.sourceId,
    ...(sender && { sender }),
    ...attachmentsOf(installation, message),
  };
}
