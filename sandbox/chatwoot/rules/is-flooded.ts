import { SECOND } from "../clock";
import type { Installation } from "../installation";
import type { ConversationRow } from "../store/rows";

const MESSAGES_PER_MINUTE = 200;

/** More than 200 messages of any kind within a minute are refused. */
export function isFlooded({ store, now }: Installation, conversation: ConversationRow): boolean {
  const oldest = store.by.messagesOfConversation.all(conversation.id).at(-MESSAGES_PER_MINUTE);
  return oldest !== undefined && oldest.createdAt > now() - 60 * SECOND;
}
