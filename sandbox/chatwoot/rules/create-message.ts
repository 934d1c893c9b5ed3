import type { Actor, Installation } from "../installation";
import { renderLiquid } from "../liquid/render-liquid";
import { unprocessable } from "../refusal";
import type { ConversationRow, MessageRow } from "../store/rows";
import { announce } from "../webhooks/announce";
import { changeStatus } from "./change-status";
import { isFlooded } from "./is-flooded";
import { liquidScope } from "./liquid-scope";
import type { MessageInput } from "./message-input";
import { notifyOfMessage } from "./notify";
import { saveContact } from "./save-contact";
import { saveConversation, touchConversation } from "./save-conversation";
import { sendAutomaticReply } from "./send-automatic-reply";
import { failMessage } from "./update-message";

/** Puts a message into a conversation, with everything that follows from it. */
export function createMessage(
  installation: Installation,
  conversation: ConversationRow,
  input: MessageInput,
  actor: Actor,
): MessageRow {
  if (isFlooded(installation, conversation)) throw unprocessable("Validation failed: Too many messages");
  const message = insertMessage(installation, conversation, input);
  if (message.type === "incoming") reopen(installation, conversation, actor);
  touchConversation(installation, conversation, { lastActivityAt: message.createdAt });
  announce(installation, { name: "message_created", message }, (error) =>
    failMessage(installation, message, error),
  );
  keepWaitingTime(installation, conversation, message, actor);
  if (message.type === "incoming") {
    sendAutomaticReply(installation, conversation);
    const contact = installation.store.contacts.get(conversation.contactId);
    if (contact) saveContact(installation, contact, { lastActivityAt: installation.now() });
  }
  if (message.sender) installation.live.stopTyping(conversation.id, message.sender);
  notifyOfMessage(installation, conversation, message);
  return message;
}

function insertMessage(
  installation: Installation,
  conversation: ConversationRow,
  { blobs, ...input }: MessageInput,
): MessageRow {
  const { store, now } = installation;
  const at = now();
  const isTemplate = input.type === "outgoing" || input.type === "template";
  const scope = isTemplate ? liquidScope(installation, conversation, input.sender) : {};
  const message = store.messages.insert({
    ...input,
    accountId: conversation.accountId,
    inboxId: conversation.inboxId,
    conversationId: conversation.id,
    content: isTemplate && input.content ? renderLiquid(input.content, scope) : input.content,
    processedContent: input.content,
    status: "sent",
    createdAt: at,
    updatedAt: at,
  });
  for (const blob of blobs) {
    store.attachments.insert({ messageId: message.id, accountId: message.accountId, blobId: blob.id });
  }
  return message;
}

/** The customer's words wake a conversation; with a bot on the inbox, it is the bot who is woken. */
function reopen(installation: Installation, conversation: ConversationRow, actor: Actor): void {
  const { store } = installation;
  if (store.contacts.get(conversation.contactId)?.blocked) return;
  if (conversation.status === "snoozed") changeStatus(installation, conversation, "open", actor);
  if (conversation.status !== "resolved") return;
  const hasBot = store.inboxes.get(conversation.inboxId)?.agentBotId != null;
  changeStatus(installation, conversation, hasBot ? "pending" : "open", actor);
}

/** A customer waits from his first unanswered words; a bot's answer ends that, a human's is also a first reply. */
function keepWaitingTime(
  installation: Installation,
  conversation: ConversationRow,
  message: MessageRow,
  actor: Actor,
): void {
  const patch = waitingPatch(conversation, message);
  if (!patch) return;
  const cachedLabelList = conversation.cachedLabelList ?? conversation.labels.join(", ");
  saveConversation(installation, conversation, { ...patch, cachedLabelList }, actor);
}

function waitingPatch(conversation: ConversationRow, message: MessageRow): Partial<ConversationRow> | null {
  if (message.type === "incoming") {
    return conversation.waitingSince === null ? { waitingSince: message.createdAt } : null;
  }
  if (message.type !== "outgoing" || message.private) return null;
  const isFirstReply = message.sender?.type === "User" && conversation.firstReplyCreatedAt === null;
  if (isFirstReply) return { firstReplyCreatedAt: message.createdAt, waitingSince: null };
  return conversation.waitingSince === null ? null : { waitingSince: null };
}
