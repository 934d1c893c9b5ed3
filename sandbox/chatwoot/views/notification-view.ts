import { epoch } from "../clock";
import type { Installation } from "../installation";
import type { MessageRow, NotificationRow } from "../store/rows";
import { conversationPush } from "./conversation-push";
import { messagePush } from "./message-push";
import { senderPush, userPush } from "./sender-view";

export function notificationView(installation: Installation, row: NotificationRow) {
  const { store } = installation;
  const conversation = store.conversations.get(row.conversationId);
  const user = store.users.get(row.userId);
  if (!conversation || !user) return [];
  const message = store.messages.get(row.messageId);
  return [
    {
      id: row.id,
      notification_type: row.type,
      push_message_title: titleOf(row, conversation.displayId),
      push_message_body: bodyOf(installation, row),
      primary_actor_type: "Conversation",
      primary_actor_id: conversation.id,
      primary_actor: conversationPush(installation, conversation, "answer"),
      read_at: null,
      secondary_actor: message ? messagePush(installation, conversation, message, "answer") : null,
      user: userPush(installation, row.accountId, user, "answer"),
      created_at: epoch(row.createdAt),
      last_activity_at: epoch(row.createdAt),
      snoozed_until: null,
      meta: {},
    },
  ];
}

const titleOf = (row: NotificationRow, displayId: number) =>
  row.type === "conversation_assignment"
    ? `A conversation (#${displayId}) has been assigned to you`
    : `A new message is created in conversation (#${displayId})`;

/** An assignment quotes the customer's last words, a new message itself. */
function bodyOf(installation: Installation, row: NotificationRow): string {
  const { store } = installation;
  const messages = store.by.messagesOfConversation.all(row.conversationId);
  const last = (type: MessageRow["type"]) => messages.findLast((message) => message.type === type);
  const message =
    row.type === "conversation_assignment"
      ? (last("incoming") ?? last("outgoing"))
      : store.messages.get(row.messageId);
  const sender = message && senderPush(installation, row.accountId, message.sender, "answer");
  return `${sender?.name ?? ""}: ${message ? wordsOf(installation, message) : "No content"}`;
}

function wordsOf({ store }: Installation, message: MessageRow): string {
  if (!message.content) {
    return store.by.attachmentsOfMessage.all(message.id).length > 0 ? "Attachment" : "No content";
  }
  const words = message.content.split(/\s+/);
  return words.length > 10 ? `${words.slice(0, 10).join(" ")}...` : message.content;
}
