import type { Actor, Installation } from "../installation";
import type { ConversationRow, MessageRow, NotificationType } from "../store/rows";
import { userSeesConversation } from "./can-see-conversation";
import { mailAssignment } from "./mail-assignment";

/** Tells the new assignee, unless it is pending by then, he did it himself, or he may not see it. */
export function notifyAssignee(
  installation: Installation,
  conversation: ConversationRow,
  actor: Actor,
): void {
  const { assigneeId } = conversation;
  if (assigneeId === null) return;
  if (!conversation.participantIds.includes(assigneeId)) conversation.participantIds.push(assigneeId);
  // Chatwoot compares bare ids: a bot with the number of the user counts as the user himself.
  const actorId = actor?.type === "User" ? actor.user.id : actor?.bot.id;
  installation.jobs.later(() => {
    if (conversation.status === "pending" || actorId === assigneeId) return;
    if (!notify(installation, assigneeId, conversation, "conversation_assignment", null)) return;
    mailAssignment(installation, assigneeId, conversation);
  });
}

/** Tells the assignee of new words, and whoever took part before; never the one who said them. */
export function notifyOfMessage(
  installation: Installation,
  conversation: ConversationRow,
  message: MessageRow,
): void {
  if (message.type !== "incoming" && message.type !== "outgoing") return;
  if (conversation.participantIds.length === 0) return;
  installation.jobs.later(() => {
    const { assigneeId } = conversation;
    const isSender = (id: number) => message.sender?.type === "User" && message.sender.id === id;
    for (const id of conversation.participantIds.filter((id) => !isSender(id))) {
      const type =
        id === assigneeId ? "assigned_conversation_new_message" : "participating_conversation_new_message";
      notify(installation, id, conversation, type, message);
    }
  });
}

function notify(
  { store, now, live }: Installation,
  userId: number,
  conversation: ConversationRow,
  type: NotificationType,
  message: MessageRow | null,
): boolean {
  if (!store.conversations.get(conversation.id) || !userSeesConversation(store, userId, conversation))
    return false;
  // Of one conversation a user keeps the newest notification only.
  const older = store.by.notificationsOfConversation.all(conversation.id);
  for (const row of older.filter((row) => row.userId === userId)) store.notifications.remove(row);
  store.notifications.insert({
    accountId: conversation.accountId,
    userId,
    type,
    conversationId: conversation.id,
    messageId: message?.id ?? null,
    createdAt: now(),
  });
  live.changed(conversation.accountId);
  return true;
}
