import type { Caller } from "../caller";
import {
  type Attributes,
  asAttributes,
  asBoolean,
  asInteger,
  asList,
  asText,
  isObject,
  type Params,
} from "../cast";
import { unprocessable } from "../refusal";
import type { Store } from "../store/create-store";
import type { BlobRow, ConversationRow, MessageType, Sender } from "../store/rows";
import { MESSAGE_TYPES } from "../views/message-view";
import { checkItems } from "./check-items";

/** A message as somebody wants it made. */
export type MessageInput = {
  type: MessageType;
  content: string | null;
  contentType: string;
  contentAttributes: Attributes;
  private: boolean;
  sourceId: string | null;
  sender: Sender;
  blobs: BlobRow[];
};

const CONTENT_AT_MOST = 150_000;
const CONTENT_TYPES = [
  "text",
  "input_text",
  "input_textarea",
  "input_email",
  "input_select",
  "cards",
  "form",
  "article",
  "incoming_email",
  "input_csat",
  "integrations",
  "sticker",
  "voice_call",
];

export function messageInput(
  store: Store,
  caller: Caller,
  conversation: ConversationRow,
  params: Params,
): Omit<MessageInput, "blobs"> {
  const type = asText(params.message_type) || "outgoing";
  const contentType = asText(params.content_type) || "text";
  if (!isMessageType(type)) throw unprocessable(`'${type}' is not a valid message_type`);
  if (!CONTENT_TYPES.includes(contentType))
    throw unprocessable(`'${contentType}' is not a valid content_type`);
  const content = asText(params.content);
  if ((content?.length ?? 0) > CONTENT_AT_MOST) {
    throw unprocessable(`Validation failed: Content is too long (maximum is ${CONTENT_AT_MOST} characters)`);
  }
  const contentAttributes = attributesOf(store, conversation, params);
  checkItems(contentType, contentAttributes);
  return {
    type,
    content,
    contentType,
    contentAttributes,
    private: asBoolean(params.private, false),
    sourceId: asText(params.source_id),
    sender: senderOf(store, caller, conversation, { type, params }),
  };
}

const isMessageType = (type: string): type is MessageType => MESSAGE_TYPES.some((known) => known === type);

/** An object, or the JSON of one; a message replied to must be in this conversation. */
function attributesOf(store: Store, conversation: ConversationRow, params: Params): Attributes {
  const given = params.content_attributes;
  const attributes = { ...asAttributes(typeof given === "string" ? parse(given) : given) };
  const external = asText(params.external_created_at);
  if (external !== null) attributes.external_created_at = external;
  const messages = store.by.messagesOfConversation.all(conversation.id);
  if ("in_reply_to" in attributes) {
    const target = store.messages.get(asInteger(attributes.in_reply_to));
    attributes.in_reply_to = target?.conversationId === conversation.id ? target.id : null;
  }
  if ("in_reply_to_external_id" in attributes) {
    const target = messages.find((message) => message.sourceId === attributes.in_reply_to_external_id);
    attributes.in_reply_to_external_id = target?.sourceId ?? null;
    attributes.in_reply_to = target?.id ?? null;
  }
  return attributes;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** Only outgoing words are the caller's own; a user may say them as one of the account's agent bots. */
function senderOf(
  store: Store,
  caller: Caller,
  conversation: ConversationRow,
  { type, params }: { type: MessageType; params: Params },
): Sender {
  if (type !== "outgoing") return { type: "Contact", id: conversation.contactId };
  if (caller.kind === "bot") return { type: "AgentBot", id: caller.bot.id };
  const bot =
    params.sender_type === "AgentBot" ? store.agentBots.get(asInteger(params.sender_id)) : undefined;
  if (bot && bot.accountId === conversation.accountId) return { type: "AgentBot", id: bot.id };
  return { type: "User", id: caller.user.id };
}

export const attachmentsIn = (params: Params) =>
  asList(isObject(params.attachments) ? Object.values(params.attachments) : params.attachments);
