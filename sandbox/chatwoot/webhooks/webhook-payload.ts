import { iso } from "../clock";
import type { Installation } from "../installation";
import type { AccountRow, ConversationRow, MessageRow } from "../store/rows";
import { attachmentsOf } from "../views/attachment-view";
import { contactWebhookData } from "../views/contact-view";
import { conversationPush } from "../views/conversation-push";
import { senderWebhookData } from "../views/sender-view";
import type { WebhookEvent } from "./webhook-event";

/** The body of a webhook, from the store as it is now; null when what it was about is gone. */
export function webhookPayload(installation: Installation, account: AccountRow, event: WebhookEvent) {
  const body = bodyOf(installation, account, event);
  return body && { ...body, event: event.name };
}

function bodyOf(installation: Installation, account: AccountRow, event: WebhookEvent): object | null {
  if ("message" in event) return messageData(installation, account, event.message);
  if ("contact" in event) {
    const data = contactWebhookData(account, event.contact);
    return event.name === "contact_updated" ? { ...data, changed_attributes: event.changed } : data;
  }
  if (!installation.store.conversations.get(event.conversation.id)) return null;
  const data = conversationData(installation, account, event.conversation);
  if (event.name === "conversation_created") return data;
  if (event.name === "conversation_updated") return { ...data, changed_attributes: event.changed };
  if (!("sender" in event)) return { ...data, changed_attributes: null };
  const user = senderWebhookData(installation, account, event.sender);
  return { user, conversation: data, is_private: event.isPrivate };
}

const conversationData = (
  installation: Installation,
  account: AccountRow,
  conversation: ConversationRow,
) => ({
  ...conversationPush(installation, conversation, "job"),
  account: { id: account.id, name: account.name },
});

function messageData(installation: Installation, account: AccountRow, message: MessageRow) {
  const { store } = installation;
  const conversation = store.conversations.get(message.conversationId);
  const inbox = store.inboxes.get(message.inboxId);
  if (!conversation || !inbox || !store.messages.get(message.id)) return null;
  return {
    account: { id: account.id, name: account.name },
    additional_attributes: {},
    content_attributes: message.contentAttributes,
    content_type: message.contentType,
    content: contentFor(installation, conversation, message),
    conversation: conversationData(installation, account, conversation),
    created_at: iso(message.createdAt),
    id: message.id,
    inbox: { id: inbox.id, name: inbox.name },
    message_type: message.type,
    private: message.private,
    sender: senderWebhookData(installation, account, message.sender),
    source_id: message.sourceId,
    ...attachmentsOf(installation, message),
  };
}

/** A survey goes out as a sentence with its link; trailing newlines of an editor do not go out. */
function contentFor({ settings }: Installation, conversation: ConversationRow, message: MessageRow) {
  if (message.contentType === "input_csat" && message.type === "template") {
    const link = `${settings.frontendUrl}/survey/responses/${conversation.uuid}`;
    return `Please rate this conversation, ${link}`;
  }
  return message.content?.replace(/\\\n/g, "\n").replace(/\n+$/, "") ?? null;
}
