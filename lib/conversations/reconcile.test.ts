import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { readBackNow } from "@/lib/testing/read-back-now";
import { talkOf } from "@/lib/testing/runtime-of-test";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";
import { waitFor } from "@/lib/testing/wait-for";

let world: World;
let bot: LiveBot;
let isDropping = false;

beforeAll(async () => {
  world = await startWorld({
    chatwoot: {
      onWebhook: (webhook, send) => (isDropping ? Promise.resolve({ ok: true as const }) : send(webhook)),
    },
  });
  bot = await buildLiveBot(world);
});
afterAll(() => world.stop());
beforeEach(() => {
  world.callbacks.events.length = 0;
});

async function waiting() {
  isDropping = false;
  const t = talkOf(world, bot);
  await t.user("Hi");
  await t.handOff();
  await t.isTold("handoff.queued");
  return { t, number: await t.at("Hi") };
}

/** What Chatwoot did not tell is found once it is a few seconds old. Returns the id of the reading. */
async function readBack(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 3_100));
  return readBackNow(bot.organization.id);
}

const repairs = async (id: string) => {
  const { id: conversationId } = await db.conversation.findFirstOrThrow({ where: { externalId: id } });
  const rows = await db.repair.findMany({ where: { conversationId }, orderBy: { cause: "asc" } });
  return Object.fromEntries(rows.map(({ cause, count }) => [cause, count]));
};

test("an agent's words that no webhook told are found, in their order, and counted", async () => {
  const { t, number } = await waiting();
  isDropping = true;
  await bot.desk.says(number, "one");
  await bot.desk.says(number, "two");
  await readBack();
  await t.isTold("message.created", 2);
  expect(t.told().map(({ type }) => type)).toEqual([
    "handoff.queued",
    "handoff.joined",
    "message.created",
    "message.created",
  ]);
  expect(await repairs(t.id)).toEqual({ word: 2 });
});

test("an assignment and a resolve that no webhook told", async () => {
  const { t, number } = await waiting();
  isDropping = true;
  await bot.desk.assigns(number, { assignee_id: bot.desk.agent.id });
  await bot.desk.says(number, "Hello");
  await bot.desk.resolves(number);
  await readBack();
  await t.isTold("handoff.ended");
  expect(
    t
      .told()
      .map(({ type }) => type)
      .slice(1),
  ).toEqual(["handoff.assigned", "handoff.joined", "message.created", "handoff.ended"]);
  expect(await repairs(t.id)).toEqual({ assigned: 1, resolved: 1, word: 1 });
});

test("a word that an agent deleted while nobody heard it", async () => {
  const { t, number } = await waiting();
  const word = await bot.desk.says(number, "by mistake");
  await bot.desk.says(number, "on purpose");
  await t.isTold("message.created", 2);
  isDropping = true;
  await bot.desk.call(bot.desk.admin, "DELETE", `conversations/${number}/messages/${word}`);
  await readBack();
  const { message } = await t.isTold("message.deleted");
  expect(message).toMatchObject({ text: null, deletedAt: expect.any(String) });
  expect(await repairs(t.id)).toEqual({ changed: 1 });
});

test("a conversation that was deleted at the desk", async () => {
  const { t, number } = await waiting();
  isDropping = true;
  await bot.desk.call(bot.desk.admin, "DELETE", `conversations/${number}`);
  await readBack();
  expect((await t.isTold("handoff.ended")).handoff).toMatchObject({ endReason: "failed" });
  expect(await repairs(t.id)).toEqual({ deleted: 1 });
});

test("an agent who took over while nobody heard it", async () => {
  isDropping = false;
  const t = talkOf(world, bot);
  await t.user("Hi");
  const number = await t.at("Hi");
  isDropping = true;
  await bot.desk.says(number, "I take this one");
  await t.bot("Shall I look it up?");
  await t.at("Shall I look it up?");
  await readBack();
  await t.isTold("message.created");
  expect(t.told().map(({ type }) => type)).toEqual(["handoff.joined", "message.created"]);
  await waitFor("it is opened for the writer", () => t.deskRow(number).assigneeId === bot.desk.agent.id);
});

test("when nothing was missed, nothing is counted", async () => {
  const { t, number } = await waiting();
  await bot.desk.says(number, "told");
  await t.isTold("message.created");
  const id = await readBack();
  await waitFor("the desk was read back", () => db.delivery.findFirst({ where: { id, state: "delivered" } }));
  const looks = { kind: "desk.event", state: "pending" };
  await waitFor(
    "whatever it found is taken in",
    async () => (await db.delivery.count({ where: looks })) === 0,
  );
  expect(await repairs(t.id)).toEqual({});
});
