import { z } from "@hono/zod-openapi";
import { CONVERSATION_STATES, HANDOFF_STATES } from "@/lib/conversations/schema";
import { ERRORS, type ErrorCode } from "@/lib/errors";

const time = z.iso.datetime().nullable();
const owner = z.enum(["bot", "human"]).openapi({ description: "Who speaks now" });
const state = z.enum(CONVERSATION_STATES);

const conversationState = z.object({ owner, state }).openapi("ConversationState");

export const acceptedMessage = z
  .object({ message: z.object({ id: z.string() }), conversation: conversationState })
  .openapi("AcceptedMessage");

const team = z.object({ id: z.int(), name: z.string().nullable() }).nullable();
const rule = z.object({ kind: z.enum(["route", "default", "requested", "take-over", "none"]) }).loose();

const handoff = z
  .object({
    id: z.string(),
    state: z.enum(HANDOFF_STATES),
    origin: z.enum(["bot", "agent"]),
    team,
    rule,
    agent: z.object({ name: z.string(), avatarUrl: z.string().nullable() }).nullable(),
    unfinishedIntents: z.array(z.string()),
    reason: z.string().nullable(),
    requestedAt: time,
    queuedAt: time,
    assignedAt: time,
    joinedAt: time,
    endedAt: time,
    endReason: z.enum(["completed", "cancelled", "failed"]).nullable(),
    endedBy: z.string().nullable(),
    endNote: z.string().nullable(),
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

const message = z
  .object({
    id: z.string(),
    from: z.enum(["user", "bot", "agent", "desk"]),
    text: z.string().nullable(),
    attachments: z.array(
      z.object({
        url: z.string(),
        type: z.string().optional(),
        name: z.string().optional(),
        size: z.int().optional(),
      }),
    ),
    author: z.object({ name: z.string(), avatarUrl: z.string().nullable() }).nullable(),
    isNote: z.boolean(),
    sentAt: time,
    editedAt: time,
    deletedAt: time,
    deliveredAt: time.openapi({ description: "When the desk had your words, or you an agent's" }),
    readAt: time.openapi({ description: "When an agent, or your customer, had read it" }),
    failure: z
      .string()
      .nullable()
      .openapi({ description: "Why it did not arrive, when nobody tries any more" }),
  })
  .openapi("Message");

export const messagesAnswer = z.object({ messages: z.array(message), hasMore: z.boolean() });

export const eventsAnswer = z.object({
  events: z.array(
    z.object({ id: z.string(), type: z.string(), timestamp: time, data: z.record(z.string(), z.unknown()) }),
  ),
  cursor: z.int(),
  hasMore: z.boolean(),
});

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
