import { asInteger } from "../cast";
import { SECOND } from "../clock";
import type { Installation } from "../installation";
import type { ConversationRow } from "../store/rows";
import { newestMessage } from "./conversation-messages";

/** An inbox may say for how many hours after the customer's last message it can be answered. */
export function canReply({ store, now }: Installation, conversation: ConversationRow): boolean {
  const hours = asInteger(
    store.inboxes.get(conversation.inboxId)?.additionalAttributes.agent_reply_time_window,
  );
  if (hours === null) return true;
  const last = newestMessage(store, conversation, (message) => message.type === "incoming");
  return last !== undefined && last.createdAt > now() - hours * 3600 * SECOND;
}
