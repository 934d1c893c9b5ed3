import { z } from "zod";
import { conversationSchema } from "@/lib/chatwoot/conversation-shape";

const senderSchema = z
  .object({ id: z.number(), type: z.string().nullish(), name: z.string().nullish() })
  .nullish();

const messageEvent = z.object({
  event: z.enum(["message_created", "message_updated"]),
  id: z.number(),
  message_type: z.enum(["incoming", "outgoing", "template", "activity"]),
  private: z.boolean().default(false),
  source_id: z.string().nullish(),
  content: z.string().nullish(),
  content_attributes: z.record(z.string(), z.unknown()).nullish(),
  sender: senderSchema,
  conversation: conversationSchema,
});

const conversationEvent = conversationSchema.extend({
  event: z.enum(["conversation_created", "conversation_updated", "conversation_status_changed"]),
});

const typingEvent = z.object({
  event: z.enum(["conversation_typing_on", "conversation_typing_off"]),
  user: senderSchema,
  is_private: z.boolean().default(false),
  conversation: conversationSchema,
});

/** The names of the events that are read. */
export const KNOWN_EVENTS = [messageEvent, conversationEvent, typingEvent].flatMap(
  (one) => one.shape.event.options,
);

/** The webhooks of an API inbox that Baton reads; others are null. */
export const webhookEventSchema = z.union([messageEvent, conversationEvent, typingEvent]);
export type WebhookEvent = z.infer<typeof webhookEventSchema>;
