import { z } from "@hono/zod-openapi";
import { CONVERSATION_STATES, HANDOFF_STATES } from "@/lib/conversations/schema";
import { ERRORS, type ErrorCode } from "@/lib/errors";

export const time = z.iso.datetime();
const timeOrNull = time.nullable();
export const owner = z.enum(["bot", "human"]).openapi({ description: "Who speaks now" });
export const state = z.enum(CONVERSATION_STATES);

const conversationState = z.object({ owner, state }).openapi("ConversationState");

export const acceptedMessage = z
  .object({ message: z.object({ id: z.string() }), conversation: conversationState })
  .openapi("AcceptedMessage");

const team = z
  .object({ id: z.int(), name: z.string().nullable() })
  .nullable()
  .openapi({ description: "`id` and `name`; null is no team" });

const rule = z
  .object({
    kind: z.enum(["route", "default", "requested", "take-over", "none"]),
    position: z.int().optional().openapi({ description: "Of a route: its place in the order" }),
    intent: z.string().optional().openapi({ description: "Of a route: its intent that covers yours" }),
    unfinishedIntent: z.string().optional().openapi({ description: "Of a route: your intent" }),
  })
  .openapi("RoutingRule");

const person = z
  .object({ name: z.string(), avatarUrl: z.string().nullable() })
  .nullable()
  .openapi({ description: "`name` and `avatarUrl`; null is nobody, or nobody known" });

export const handoff = z
  .object({
    id: z.string(),
    state: z.enum(HANDOFF_STATES),
    origin: z
      .enum(["bot", "agent"])
      .openapi({ description: "Who began it: you by asking, or an agent by taking over" }),
    team,
    rule,
    agent: person,
    unfinishedIntents: z.array(z.string()),
    reason: z.string().nullable(),
    requestedAt: time,
    queuedAt: timeOrNull,
    assignedAt: timeOrNull,
    joinedAt: timeOrNull,
    endedAt: timeOrNull,
    endReason: z.enum(["completed", "cancelled", "failed"]).nullable(),
    endedBy: z
      .string()
      .nullable()
      .openapi({ description: "`customer` when they no longer wanted a human, otherwise the agent's name" }),
    endNote: z.string().nullable().openapi({ description: "Why it failed" }),
  })
  .openapi("Handoff");

export const handoffAnswer = z.object({ handoff });

export const conversationAnswer = z.object({
  conversation: z.object({
    id: z.string(),
    owner,
    state,
    channel: z.string().nullable(),
    createdAt: time,
    lastMessageAt: time,
  }),
  handoffs: z.array(handoff),
});

const attachment = z
  .object({
    url: z.string(),
    type: z.string().optional(),
    name: z.string().optional(),
    size: z.int().optional().openapi({ description: "In bytes" }),
    file: z.string().optional().openapi({ description: "Its id, when it came along with your message" }),
  })
  .openapi("Attachment");

/** What was said, as an event tells it. */
export const words = {
  id: z.string().openapi({ description: "Your own id, or `msg_…` of what the desk said" }),
  from: z.enum(["user", "bot", "agent", "desk"]),
  text: z.string().nullable(),
  attachments: z.array(attachment),
  author: person,
  isNote: z.boolean().openapi({ description: "For agents only" }),
  sentAt: time,
  editedAt: timeOrNull,
  deletedAt: timeOrNull,
};

const message = z
  .object({
    ...words,
    deliveredAt: timeOrNull.openapi({ description: "When the desk had your words, or you an agent's" }),
    readAt: timeOrNull.openapi({ description: "When an agent, or your customer, had read it" }),
    failure: z
      .string()
      .nullable()
      .openapi({ description: "Why it did not arrive, when nobody tries any more" }),
  })
  .openapi("Message");

export const messagesAnswer = z.object({ messages: z.array(message), hasMore: z.boolean() });

export const routingAnswer = z.object({ team, rule });

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]),
    detail: z.string().optional(),
    fix: z.string().optional(),
    fields: z.record(z.string(), z.string()).optional(),
    requestId: z.string(),
  })
  .openapi("Problem");
