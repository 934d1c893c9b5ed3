import { createRoute, z } from "@hono/zod-openapi";
import { eventsAnswer } from "@/lib/api/event-schemas";
import { cursor, FORM, newHandoff, newMessage, wait } from "@/lib/api/request-schemas";
import {
  acceptedMessage,
  conversationAnswer,
  handoffAnswer,
  messagesAnswer,
  problem,
  routingAnswer,
} from "@/lib/api/response-schemas";
import { externalIdSchema, handOffSchema, readSchema, typingSchema } from "@/lib/conversations/schema";

const params = z.object({
  id: externalIdSchema.describe(
    "Your own id of the conversation: any text up to 200 characters, percent-encoded",
  ),
});

/** `more` are other types of the body, that are read apart. */
const json = <Schema extends z.ZodType>(schema: Schema, more: object = {}) => ({
  content: { "application/json": { schema }, ...more },
  required: true as const,
});
const answer = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { "application/json": { schema } },
});
const refused = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problem } },
});
const later = (description: string) => ({
  ...refused(description),
  headers: {
    "retry-after": { description: "Seconds until then", schema: { type: "integer" as const } },
  },
});

const ALWAYS = {
  401: refused("The API key is missing, unknown or revoked"),
  429: later("Too many requests; see `retry-after`"),
  500: refused("Something broke on our side: send the same again, and it is not done twice"),
  503: later(
    "The database cannot be reached: send the same again, and it is not done twice; see `retry-after`",
  ),
};
const UNKNOWN = { 404: refused("There is no such thing, or not for this bot") };
const INVALID = { 422: refused("A field is not valid; `fields` names it") };
const BAD_BODY = {
  400: refused("The body cannot be read as what it says it is"),
  413: refused("The body is too large"),
  415: refused("The body is of a type that is not read here"),
  ...INVALID,
};
const security = [{ apiKey: [] }];

export const messageRoute = createRoute({
  method: "post",
  path: "/api/v1/conversations/{id}/messages",
  summary: "Say what was said",
  description:
    "Sends one message of the customer or of the bot. `id` is your own and idempotent. Send the bot's words before you show them: 202 means «say it», 409 `human-owns-conversation` means «do not say it». Files are named by address in `attachments`, or come along: as `multipart/form-data` with this JSON in the field `message` and each file in a field `file`.",
  security,
  request: { params, body: json(newMessage, FORM) },
  responses: {
    202: answer("Taken in, and on its way to the desk", acceptedMessage),
    409: refused("A human owns the conversation, or the id holds other content"),
    ...BAD_BODY,
    ...ALWAYS,
  },
});

export const handOffRoute = createRoute({
  method: "post",
  path: "/api/v1/conversations/{id}/handoff",
  summary: "Ask for a human",
  description:
    "Routing priority chooses the team from `unfinishedIntents`. Asked twice, it is the same handoff.",
  security,
  request: { params, body: json(newHandoff) },
  responses: {
    202: answer("A human is on the way", handoffAnswer),
    409: refused("Chatwoot is off for this bot"),
    ...BAD_BODY,
    ...ALWAYS,
  },
});

export const cancelRoute = createRoute({
  method: "delete",
  path: "/api/v1/conversations/{id}/handoff",
  summary: "The customer no longer wants a human",
  security,
  request: { params },
  responses: {
    200: answer("The bot has the conversation again", handoffAnswer),
    ...UNKNOWN,
    ...INVALID,
    ...ALWAYS,
  },
});

export const conversationRoute = createRoute({
  method: "get",
  path: "/api/v1/conversations/{id}",
  summary: "Where a conversation stands",
  security,
  request: { params },
  responses: {
    200: answer("The conversation with its newest handoffs", conversationAnswer),
    ...UNKNOWN,
    ...INVALID,
    ...ALWAYS,
  },
});

export const messagesRoute = createRoute({
  method: "get",
  path: "/api/v1/conversations/{id}/messages",
  summary: "What was said, and how far it got",
  security,
  request: {
    params,
    query: z.object({
      after: externalIdSchema.optional().describe("The id of the last message that you have"),
    }),
  },
  responses: {
    200: answer("Up to a hundred messages, in order", messagesAnswer),
    ...UNKNOWN,
    ...INVALID,
    ...ALWAYS,
  },
});

const handoffParams = z.object({
  id: externalIdSchema.describe("The id that the handoff was answered with"),
});

export const handoffRoute = createRoute({
  method: "get",
  path: "/api/v1/handoffs/{id}",
  summary: "Where a handoff stands",
  security,
  request: { params: handoffParams },
  responses: {
    200: answer("The handoff with every time stamp", handoffAnswer),
    ...UNKNOWN,
    ...INVALID,
    ...ALWAYS,
  },
});

export const typingRoute = createRoute({
  method: "post",
  path: "/api/v1/conversations/{id}/typing",
  summary: "Somebody writes",
  description: "Expires after ten seconds.",
  security,
  request: { params, body: json(typingSchema) },
  responses: { 202: { description: "Shown at the desk" }, ...UNKNOWN, ...BAD_BODY, ...ALWAYS },
});

export const readRoute = createRoute({
  method: "post",
  path: "/api/v1/conversations/{id}/read",
  summary: "The customer has read it",
  description:
    "Shows the agents that their words were read: all that was said so far, or, with `upTo` (a message's id), up to there. Name it when words may be on their way. In the other direction the callback `conversation.read` tells up to when agents have seen the customer's words; it comes with the next thing that happens at the desk.",
  security,
  request: { params, body: { ...json(readSchema), required: false } },
  responses: { 202: { description: "Shown at the desk" }, ...UNKNOWN, ...BAD_BODY, ...ALWAYS },
});

export const eventsRoute = createRoute({
  method: "get",
  path: "/api/v1/events",
  summary: "What happened",
  description:
    "The same events as the callbacks, in the same order, for a runtime without a public address. Go on from `cursor`, which says that you have what came up to it; with `wait` (seconds) the call waits for news.",
  security,
  request: { query: z.object({ after: cursor, wait }) },
  responses: {
    200: answer("Up to a hundred events", eventsAnswer),
    410: refused("Events after this cursor were forgotten"),
    ...INVALID,
    ...ALWAYS,
  },
});

export const previewRoute = createRoute({
  method: "post",
  path: "/api/v1/routing/preview",
  summary: "Which team would these intents reach, and why",
  security,
  request: { body: json(handOffSchema.pick({ unfinishedIntents: true })) },
  responses: { 200: answer("Nothing is sent", routingAnswer), ...BAD_BODY, ...ALWAYS },
});
