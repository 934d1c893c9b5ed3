import type { Store } from "../store/create-store";
import type { ConversationRow, MessageRow } from "../store/rows";

const UNREAD_AT_MOST = 10;

/** The newest message that a reader of this kind would see. */
export function newestMessage(
  store: Store,
  conversation: ConversationRow,
  counts: (message: MessageRow) => boolean,
): MessageRow | undefined {
  return store.by.messagesOfConversation.all(conversation.id).findLast(counts);
}

export const isAny = () => true;
export const isNoActivity = (message: MessageRow) => message.type !== "activity";
/** What a webhook or a notification shows: neither private nor an activity. */
export const isChat = (message: MessageRow) => isNoActivity(message) && !message.private;

/** The customer's messages since an agent looked, counted no further than ten. */
export function unreadCount(store: Store, conversation: ConversationRow): number {
  const messages = store.by.messagesOfConversation.all(conversation.id);
  const seen = conversation.agentLastSeenAt ?? 0;
  let count = 0;
  for (let at = messages.length - 1; at >= 0 && count < UNREAD_AT_MOST; at--) {
    const message = messages[at];
    if (!message || message.createdAt <= seen) break;
    if (message.type === "incoming") count += 1;
  }
  return count;
}
