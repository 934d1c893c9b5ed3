import { epoch, iso } from "../clock";
import type { Installation } from "../installation";
import { unreadCount } from "../rules/conversation-messages";
import type { ConversationRow, MessageRow } from "../store/rows";
import { attachmentsOf } from "./attachment-view";
import { MESSAGE_TYPES } from "./message-view";
import { senderPush, type Where } from "./sender-view";

/** A message inside a conversation: all of its columns, and a few words about where it stands. */
export function messagePush(
  installation: Installation,
  conversation: ConversationRow,
  message: MessageRow,
  where: Where,
) {
  const sender = senderPush(installation, message.accountId, message.sender, where);
  return {
    id: message.id,
    content: message.content,
    account_id: message.accountId,
    inbox_id: message.inboxId,
    conversation_id: conversation.displayId,
    message_type: MESSAGE_TYPES.indexOf(message.type),
    created_at: epoch(message.createdAt),
    updated_at: iso(message.updatedAt),
    private: message.private,
    status: message.status,
    source_id: message.sourceId,
    content_type: message.contentType,
    content_attributes: message.contentAttributes,
    sender_type: message.sender?.type ?? null,
    sender_id: message.sender?.id ?? null,
    external_source_ids: {},
    additional_attributes: {},
    processed_message_content: message.processedContent,
    sentiment: {},
    conversation: {
      assignee_id: conversation.assigneeId,
      unread_count: unreadCount(installation.store, conversation),
      last_activity_at: epoch(conversation.lastActivityAt),
      contact_inbox: {
        source_id: installation.store.contactInboxes.get(conversation.contactInboxId)?.sourceId,
      },
    },
    ...attachmentsOf(installation, message),
    ...(sender && { sender }),
  };
}
