import { z } from "zod";

const personSchema = z.object({
  id: z.number(),
  name: z.string().nullish(),
  available_name: z.string().nullish(),
  thumbnail: z.string().nullish(),
  avatar_url: z.string().nullish(),
  type: z.string().nullish(),
});

const metaSchema = z.object({
  assignee: personSchema.nullish(),
  assignee_type: z.string().nullish(),
  team: z.object({ id: z.number(), name: z.string().nullish() }).nullish(),
});

/** Who has it. An agent bot can be assigned too, with a number of its own that a user may have as well: it is nobody. */
function assigneeOf({ assignee, assignee_type }: z.infer<typeof metaSchema>) {
  const isHuman = (assignee_type ?? "User") === "User" && (assignee?.type ?? "user") === "user";
  return isHuman ? (assignee ?? null) : null;
}

/** What is read of a conversation, in answers and in webhooks alike. */
export const conversationSchema = z.object({
  id: z.number(),
  inbox_id: z.number(),
  status: z.string(),
  /** Seconds with fractions: the newest snapshot is the one with the largest. */
  updated_at: z.number(),
  /** When somebody at the desk last had it open, in seconds; 0 is never. It may go back, and moves `updated_at` never. */
  agent_last_seen_at: z.number().nullish().catch(null),
  additional_attributes: z.record(z.string(), z.unknown()).nullish(),
  custom_attributes: z.record(z.string(), z.unknown()).nullish(),
  /** In lists: set once an agent has answered, and the newest message that is no activity. */
  first_reply_created_at: z.unknown().optional(),
  last_non_activity_message: z.unknown().optional(),
  contact_inbox: z.object({ source_id: z.string() }).nullish(),
  meta: metaSchema
    .prefault({})
    .transform((meta) => ({ assignee: assigneeOf(meta), team: meta.team ?? null })),
});

export type ChatwootConversation = z.infer<typeof conversationSchema>;

/** Somebody at the desk, as customers may see them. */
export type Agent = { id: number; name: string; avatarUrl: string | null };

/** An agent's shown name and picture; Chatwoot writes a missing picture as an empty text. */
export const agentOf = (person: z.infer<typeof personSchema>): Agent => ({
  id: person.id,
  name: person.available_name ?? person.name ?? "",
  avatarUrl: person.avatar_url || person.thumbnail || null,
});
