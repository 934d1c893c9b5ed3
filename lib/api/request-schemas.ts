import { z } from "@hono/zod-openapi";
import { handOffSchema, newMessageSchema } from "@/lib/conversations/schema";

const { assist, shown, channel } = newMessageSchema.shape;
const described = {
  channel: channel.describe(
    "The label or id of the channel whose callback URL is told of this conversation from now on. Left out, it stays where it is; a new one is on the bot's first channel",
  ),
};

/** A message as the reference describes it. */
export const newMessage = newMessageSchema
  .safeExtend({
    ...described,
    assist: assist.describe(
      "Of the bot: while a human owns the conversation it becomes a note for the agent, which the customer does not see, instead of 409",
    ),
    shown: shown.describe(
      "Of the bot: the customer has seen it already, so it is recorded even while a human owns the conversation, instead of 409",
    ),
  })
  .openapi("NewMessage");

/** A request for a human as the reference describes it. */
export const newHandoff = handOffSchema
  .safeExtend({
    ...described,
    text: handOffSchema.shape.text.describe("What the bot says as its farewell; do not send it as a message"),
    team: handOffSchema.shape.team.describe("The desk's id of a team, instead of routing priority"),
    note: handOffSchema.shape.note.describe("What the agent should know; the customer does not see it"),
  })
  .openapi("NewHandoff");

/** A message with the files beside it. It is read apart, so nothing here checks it. */
export const FORM = {
  "multipart/form-data": {
    schema: {
      type: "object",
      required: ["message"],
      properties: {
        message: {
          type: "string",
          contentMediaType: "application/json",
          contentSchema: { $ref: "#/components/schemas/NewMessage" },
          description: "The message, as it would be sent without files",
        },
        file: {
          type: "array",
          items: { type: "string", format: "binary" },
          description: "One field `file` for each file, with its name. With one, `text` may be left out",
        },
      },
    },
  },
};

/** Where a page begins. Coerced from text, which to the generator may be null. */
export const cursor = z.coerce
  .number("must be a cursor")
  .int()
  .nonnegative()
  .default(0)
  .openapi({ type: "integer", minimum: 0, default: 0 })
  .describe("The `cursor` of the last answer; 0 is the oldest event that is kept");

export const wait = z.coerce
  .number("must be seconds")
  .min(0)
  .max(60, "must be at most 60 seconds")
  .default(0)
  .openapi({ type: "number", minimum: 0, maximum: 60, default: 0 })
  .describe("How many seconds to wait for news when there are none, at most 60");
