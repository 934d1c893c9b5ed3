import { z } from "zod";

const standing = z.enum(["bot", "waiting", "human"]);
const conversation = z.object({ owner: z.enum(["bot", "human"]), state: standing });

/** What the bot reads of Baton's answers and callbacks; what else is in them does not matter to it. */
const handoffShape = z
  .object({
    id: z.string(),
    state: z.string(),
    origin: z.enum(["bot", "agent"]),
    team: z.object({ name: z.string().nullable() }).nullable(),
    agent: z.object({ name: z.string() }).nullable(),
    endReason: z.enum(["completed", "cancelled", "failed"]).nullable(),
    endedBy: z.string().nullable(),
  })
  .transform(({ team, agent, ...rest }) => ({
    ...rest,
    team: team?.name ?? null,
    agent: agent?.name ?? null,
  }));

const messageShape = z.object({
  id: z.string(),
  from: z.enum(["user", "bot", "agent", "desk"]),
  text: z.string().nullable(),
  attachments: z.array(
    z.object({
      url: z.string(),
      name: z.string().optional(),
      type: z.string().optional(),
      size: z.number().optional(),
    }),
  ),
  author: z.object({ name: z.string() }).nullable(),
  isNote: z.boolean().default(false),
});
export type BatonMessage = z.infer<typeof messageShape>;

export const acceptedAnswer = z.object({ conversation });
export const handoffAnswer = z.object({ handoff: handoffShape });
export const conversationAnswer = z.object({
  conversation,
  handoffs: z.array(handoffShape),
});
export const messagesAnswer = z.object({ messages: z.array(messageShape), hasMore: z.boolean() });
export const problemAnswer = z.object({ code: z.string(), detail: z.string().optional() });

export const callbackShape = z.object({
  type: z.string(),
  timestamp: z.iso.datetime(),
  data: z.object({
    conversation: conversation.extend({ id: z.string() }),
    message: messageShape.optional(),
    handoff: handoffShape.optional(),
    readAt: z.iso.datetime().optional(),
    typing: z
      .object({ state: z.enum(["on", "off"]), agent: z.object({ name: z.string() }).nullable() })
      .optional(),
  }),
});
export type Callback = z.infer<typeof callbackShape>;
