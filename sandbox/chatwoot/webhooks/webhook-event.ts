import type { ContactRow, ConversationRow, MessageRow, Sender } from "../store/rows";

export type ChangedAttributes = Record<string, { previous_value: unknown; current_value: unknown }>[];

/** What happened and to what; the payload is made later, from what the store holds then. */
export type WebhookEvent =
  | { name: "message_created" | "message_updated"; message: MessageRow }
  | { name: "conversation_created" | "conversation_status_changed"; conversation: ConversationRow }
  | { name: "conversation_updated"; conversation: ConversationRow; changed: ChangedAttributes }
  | {
      name: "conversation_typing_on" | "conversation_typing_off";
      conversation: ConversationRow;
      sender: Sender;
      isPrivate: boolean;
    }
  | { name: "contact_created"; contact: ContactRow }
  | { name: "contact_updated"; contact: ContactRow; changed: ChangedAttributes };

export const SUBSCRIPTIONS: readonly string[] = [
  "message_created",
  "message_updated",
  "conversation_created",
  "conversation_updated",
  "conversation_status_changed",
  "conversation_typing_on",
  "conversation_typing_off",
  "webwidget_triggered",
  "contact_created",
  "contact_updated",
  "inbox_created",
  "inbox_updated",
];
