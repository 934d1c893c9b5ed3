import { z } from "@hono/zod-openapi";
import { handoff, owner, state, time, words } from "@/lib/api/response-schemas";
import { CALLBACK_TYPES, type CallbackType } from "@/lib/callbacks/callback-event";

const conversation = z
  .object({ id: z.string().openapi({ description: "Your own id of it" }), owner, state })
  .openapi("EventConversation");

const aboutMessage = z
  .object({ conversation, message: z.object(words).openapi("EventMessage") })
  .openapi("MessageEventData");

const aboutHandoff = z.object({ conversation, handoff }).openapi("HandoffEventData");

const typing = z
  .object({
    state: z.enum(["on", "off"]),
    agent: z.object({ name: z.string() }).nullable().openapi({ description: "`name`, when it is known" }),
    expiresIn: z.number().openapi({ description: "Seconds after which nobody writes, unless told again" }),
  })
  .openapi("Typing");
const aboutTyping = z.object({ conversation, typing }).openapi("TypingEventData");

const aboutRead = z
  .object({
    conversation,
    readAt: time.openapi({ description: "Up to when agents have seen the customer's words" }),
  })
  .openapi("ReadEventData");

type Kind = { name: string; data: z.ZodType; summary: string; description: string };

/** Each type of event: its data, and what it asks of a runtime. */
export const EVENT_KINDS: Record<CallbackType, Kind> = {
  "message.created": {
    name: "MessageCreated",
    data: aboutMessage,
    summary: "The desk said something",
    description:
      "Show it to the customer. It is `from` an `agent`, or from the `desk` itself, such as a greeting or a survey.",
  },
  "message.updated": {
    name: "MessageUpdated",
    data: aboutMessage,
    summary: "A message has other words",
    description: "The message as it is now, under the id that it had.",
  },
  "message.deleted": {
    name: "MessageDeleted",
    data: aboutMessage,
    summary: "A message was deleted at the desk",
    description: "Take it away: `text` is null, and `attachments` is empty.",
  },
  "handoff.queued": {
    name: "HandoffQueued",
    data: aboutHandoff,
    summary: "The desk waits for an agent",
    description:
      "What you asked for has arrived there. With the `origin` `agent` you asked for nothing: an agent opened the conversation, and from here on the bot stays quiet.",
  },
  "handoff.assigned": {
    name: "HandoffAssigned",
    data: aboutHandoff,
    summary: "An agent was assigned",
    description: "It comes again when another agent is, before or after one has joined.",
  },
  "handoff.joined": {
    name: "HandoffJoined",
    data: aboutHandoff,
    summary: "An agent has joined",
    description:
      "Their first words follow as `message.created`. An agent who writes unasked joins without `handoff.queued` before it.",
  },
  "handoff.ended": {
    name: "HandoffEnded",
    data: aboutHandoff,
    summary: "The bot has the conversation again",
    description:
      "`endReason` is `completed` by the agent, `cancelled` by the customer, or `failed`: then `endNote` says why, and the bot tells the customer.",
  },
  "conversation.typing": {
    name: "ConversationTyping",
    data: aboutTyping,
    summary: "An agent writes, or stopped",
    description: "Show it for `expiresIn` seconds at most.",
  },
  "conversation.read": {
    name: "ConversationRead",
    data: aboutRead,
    summary: "Agents have seen the customer's words",
    description:
      "Only while a human is wanted or there; it comes with the next thing that happens at the desk.",
  },
};

/** The body of a callback. */
export const callbackSchema = (type: CallbackType) =>
  z.object({
    type: z.literal(type),
    timestamp: time.openapi({ description: "When it happened" }),
    data: EVENT_KINDS[type].data,
  });

const eventSchema = (type: CallbackType) =>
  z
    .object({
      id: z.string().openapi({ description: "The callback's `webhook-id`" }),
      ...callbackSchema(type).shape,
    })
    .openapi(`${EVENT_KINDS[type].name}Event`);

const [first, ...others] = CALLBACK_TYPES;

type Told = { id: string; type: string; timestamp: string; data: Record<string, unknown> };

// What is stored is JSON to the compiler; that it is one of these is what the test holds.
export const event = z
  .discriminatedUnion("type", [eventSchema(first), ...others.map(eventSchema)])
  .openapi("Event") as object as z.ZodType<Told>;

export const eventsAnswer = z.object({
  events: z.array(event),
  cursor: z.int().openapi({ description: "What to go on from, as `after`" }),
  hasMore: z.boolean(),
});
