import type { MiddlewareHandler } from "hono";
import { afterEach, expect, test } from "vitest";
import type { Chatwoot } from "../create-chatwoot";
import { closeStage, differencesIn } from "./differences-in";

afterEach(closeStage);

const HANDOFF = ["platform", "setup", "contacts", "conversation-handoff-resolve"];
const VARIANTS = [...HANDOFF, "handoff-variants"];
const EDGE = [...VARIANTS, "messages-edge"];

/** Every change of a message moves its conversation. */
function moveWithEveryChange({ store, installation }: Chatwoot): void {
  const { messages, conversations } = store;
  const update = messages.update.bind(messages);
  messages.update = (message, patch) => {
    update(message, patch);
    const conversation = conversations.get(message.conversationId);
    if (conversation) conversations.update(conversation, { updatedAt: installation.now() });
  };
}

test("a conversation that moves when one of its messages changes is a difference", async () => {
  expect(await differencesIn(HANDOFF, { spoil: moveWithEveryChange })).toEqual([
    'webhook 17 message_updated: updated_at: expected to stay in "mark the agent\'s words delivered"',
    'webhook 18 message_updated: updated_at: expected to stay in "mark the agent\'s words read"',
  ]);
});

test("as is one that moves when a message is deleted", async () => {
  expect(await differencesIn(EDGE, { spoil: moveWithEveryChange })).toEqual([
    'webhook 11 message_updated: updated_at: expected to stay in "deleted"',
  ]);
});

type Column = "updatedAt" | "lastActivityAt";

/** A new message, and an activity too, leaves these columns of its conversation alone. */
const keepStill =
  (...columns: Column[]) =>
  ({ store: { conversations } }: Chatwoot) => {
    const update = conversations.update.bind(conversations);
    conversations.update = (conversation, patch) => {
      const kept = Object.fromEntries(columns.map((column) => [column, conversation[column]]));
      update(conversation, "lastActivityAt" in patch ? { ...patch, ...kept } : patch);
    };
  };

const notMoved = (n: number, key: string) =>
  `webhook ${n} message_created: ${key}: expected not to be before the message`;

test("a conversation that a new message does not move is a difference", async () => {
  expect(await differencesIn(VARIANTS, { spoil: keepStill("updatedAt", "lastActivityAt") })).toEqual([
    notMoved(1, "updated_at"),
    notMoved(1, "last_activity_at"),
    notMoved(11, "updated_at"),
    notMoved(11, "last_activity_at"),
    notMoved(12, "last_activity_at"),
  ]);
});

test("so is one that does not come first in the list", async () => {
  expect(await differencesIn(VARIANTS, { spoil: keepStill("lastActivityAt") })).toEqual([
    notMoved(1, "last_activity_at"),
    notMoved(11, "last_activity_at"),
    notMoved(12, "last_activity_at"),
  ]);
});

/** What an answer says of updated_at, in one path. */
const saying =
  (path: RegExp, change: (updatedAt: number) => number): MiddlewareHandler =>
  async (c, next) => {
    await next();
    if (c.req.method !== "GET" || !path.test(c.req.url)) return;
    const body = await c.res.json();
    const conversation = body.data?.payload[0] ?? body;
    conversation.updated_at = change(conversation.updated_at);
    c.res = Response.json(body);
  };

test("so is one that moved between two answers and had stayed when it was recorded", async () => {
  const onRequest = saying(/updated_within/, (updatedAt) => updatedAt + 0.01);
  expect(await differencesIn(HANDOFF, { onRequest })).toEqual([
    'recently updated: conversation 1: updated_at: expected to stay since "the customer writes on a resolved conversation (active bot on the inbox)"',
  ]);
});

test("and one that stayed and had moved", async () => {
  let first: number | undefined;
  const onRequest = saying(/conversations\/\d+$/, (updatedAt) => {
    first ??= updatedAt;
    return first;
  });
  expect((await differencesIn(HANDOFF, { onRequest })).slice(0, 2)).toEqual([
    'conversation after the handoff: conversation 1: updated_at: expected to move on since "conversation while the bot talks"',
    'conversation when resolved: conversation 1: updated_at: expected to move on since "conversation while the bot talks"',
  ]);
});
