import { z } from "zod";
import { CONVERSATION_STATES } from "@/lib/conversations/schema";

/** A place in the list: when the last message came there, and whose it was. */
const cursor = z.string().regex(/^\d{1,15}-cnv_[a-z0-9]{1,40}$/);

/** What the list can be narrowed to; whatever is malformed in an address is ignored. */
export const conversationFilterSchema = z.object({
  state: z.enum(CONVERSATION_STATES).optional().catch(undefined),
  /** Some words of a person's name or e-mail, or of an id. */
  search: z.string().trim().min(1).max(200).optional().catch(undefined),
  before: cursor.optional().catch(undefined),
  after: cursor.optional().catch(undefined),
});

export type ConversationFilter = z.infer<typeof conversationFilterSchema>;

const messageId = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional().catch(undefined);

/** Which words of a conversation are asked for: those before a message, or all from one on. */
export const threadWindowSchema = z.object({ before: messageId, from: messageId });
