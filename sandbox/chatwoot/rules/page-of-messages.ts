import { asBoolean, asInteger, type Params } from "../cast";
import type { Store } from "../store/create-store";
import type { ConversationRow, MessageRow } from "../store/rows";

/** The newest 20; before an id the 20 older ones; after one up to 100 newer ones; between two up to 1000. */
export function pageOfMessages(
  store: Store,
  conversation: ConversationRow,
  params: Params,
): readonly MessageRow[] {
  const before = asInteger(params.before);
  const after = asInteger(params.after);
  const all = store.by.messagesOfConversation.all(conversation.id);
  const messages = asBoolean(params.filter_internal_messages, false)
    ? all.filter((message) => !message.private && message.type !== "activity")
    : all;
  if (after !== null && before !== null) {
    return messages.filter(({ id }) => id >= after && id < before).slice(0, 1000);
  }
  if (before !== null) return messages.filter(({ id }) => id < before).slice(-20);
  if (after !== null)
    return messages.slice(messages.findLastIndex(({ id }) => id <= after) + 1).slice(0, 100);
  return messages.slice(-20);
}
