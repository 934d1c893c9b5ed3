import type { Installation } from "../installation";
import type { ConversationRow, MessageRow } from "../store/rows";
import { sendTemplate } from "./send-template";
import { isClosed } from "./working-hours";

/** What the inbox itself says to the customer's words: that it is closed, or its greeting, never both. */
export function sendAutomaticReply(installation: Installation, conversation: ConversationRow): void {
  const { store, now } = installation;
  const inbox = store.inboxes.get(conversation.inboxId);
  if (!inbox || (!inbox.workingHoursEnabled && !inbox.greetingEnabled)) return;
  const messages = store.by.messagesOfConversation.all(conversation.id);
  const at = new Date(Math.floor(now() / 1000));
  const isTemplate = (message: MessageRow) => message.type === "template";
  const today = new Date(at).setUTCHours(0, 0, 0, 0) * 1000;
  const saidToday = messages.some((message) => isTemplate(message) && message.createdAt >= today);
  if (inbox.outOfOfficeMessage && isClosed(inbox, at) && !saidToday) {
    sendTemplate(installation, conversation, { content: inbox.outOfOfficeMessage });
    return;
  }
  const isAnswered = messages.some((message) => isTemplate(message) || message.type === "outgoing");
  if (inbox.greetingEnabled && inbox.greetingMessage && !isAnswered) {
    sendTemplate(installation, conversation, { content: inbox.greetingMessage });
  }
}
