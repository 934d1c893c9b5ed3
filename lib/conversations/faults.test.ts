import { setTimeout as pause } from "node:timers/promises";
import type { MiddlewareHandler } from "hono";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { talkOf } from "@/lib/testing/runtime-of-test";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";
import { waitFor } from "@/lib/testing/wait-for";
import { FaultBook } from "@/sandbox/faults/fault-book";
import type { NewFaultRule } from "@/sandbox/faults/fault-rule";
import { requestFaults } from "@/sandbox/faults/request-faults";
import { seededRandom } from "@/sandbox/faults/seeded-random";
import { webhookFaults } from "@/sandbox/faults/webhook-faults";

const desk = new FaultBook(seededRandom(7));
/** What happens just before the desk opens a conversation for Baton. */
let beforeOpening: (() => Promise<void>) | null = null;
let world: World;
let bot: LiveBot;

const faults = requestFaults(desk) as MiddlewareHandler;
const onRequest: MiddlewareHandler = async (c, next) => {
  const isOpening = c.req.path.endsWith("/toggle_status") && c.req.header("user-agent") === "Baton";
  const run = isOpening ? beforeOpening : null;
  if (run) beforeOpening = null;
  await run?.();
  return faults(c, next);
};

beforeAll(async () => {
  world = await startWorld({ chatwoot: { onRequest, onWebhook: webhookFaults(desk) } });
  bot = await buildLiveBot(world);
});
afterAll(() => world.stop());
beforeEach(() => {
  world.callbacks.events.length = 0;
});
afterEach(() => {
  desk.clear();
  world.callbacks.faults.clear();
});

const talk = () => talkOf(world, bot);
const texts = (number: number) => bot.desk.thread(number).map(({ text }) => text);

async function withHuman() {
  const t = talk();
  await t.user("A person, please");
  await t.handOff();
  await t.isTold("handoff.queued");
  const number = await t.at("A person, please");
  await bot.desk.says(number, "Hello");
  await t.isTold("message.created");
  return { t, number };
}

const LINE = "The customer no longer wants a human. The bot answers again.";

/** Keeps what failed from being tried again until it is released. */
async function holdLane(externalId: string) {
  const { id } = await db.conversation.findFirstOrThrow({ where: { externalId } });
  const where = { lane: `desk:${id}`, lease: null };
  const move = (dueAt: Date) => db.lane.updateMany({ where, data: { dueAt } });
  await waitFor(
    "the attempt is over",
    async () => (await move(new Date(Date.now() + 3_600_000))).count === 1,
  );
  return { release: () => move(new Date()) };
}

const writing = { on: "request", method: "POST", path: "/messages$", times: 1 } as const;

describe("the desk, while messages are carried there: each arrives once, in order", () => {
  test.each<[string, NewFaultRule]>([
    ["answers 500", { ...writing, fault: "refuse", status: 500 }],
    ["answers 502 although it did the work", { ...writing, fault: "apply-then-reset", status: 502 }],
    ["answers 503", { ...writing, fault: "refuse", status: 503 }],
    ["answers 429 and says when to come again", { ...writing, fault: "refuse", status: 429, retryAfter: 1 }],
    ["cuts the line before the work", { ...writing, fault: "reset" }],
    ["cuts the line after the work", { ...writing, fault: "apply-then-reset" }],
    ["does not answer in time", { ...writing, fault: "hang", ms: 5_000 }],
    ["does the work and does not answer in time", { ...writing, fault: "apply-then-hang", ms: 5_000 }],
    ["answers slowly", { ...writing, fault: "slow", ms: 500 }],
  ])("%s", async (_, rule) => {
    const t = talk();
    await t.user("zero");
    const number = await t.at("zero");
    desk.set(rule);
    for (const text of ["one", "two", "three"]) await t.user(text);
    await t.at("three");
    expect(texts(number)).toEqual(["zero", "one", "two", "three"]);
    expect(desk.list()[0]?.taken).toBe(1);
  });

  test.each<[string, string]>([
    ["a contact", "/contacts$"],
    ["a conversation", "/conversations$"],
  ])("cuts the line after it made %s: there is one", async (_, path) => {
    desk.set({ on: "request", fault: "apply-then-reset", method: "POST", path, times: 1 });
    const t = talk();
    await t.user("Hi");
    await t.at("Hi");
    const { store } = world.chatwoot;
    const { id } = await db.conversation.findFirstOrThrow({ where: { externalId: t.id } });
    const [place, ...more] = store.by.contactInboxesOfSource.all(id);
    expect(more).toEqual([]);
    expect(store.by.conversationsOfContact.all(place?.contactId ?? 0)).toHaveLength(1);
  });

  test("takes a message without a word, and is resolved before it is tried again: it is there once", async () => {
    const { t, number } = await withHuman();
    desk.set({ ...writing, fault: "apply-then-reset" });
    await t.user("one");
    await t.at("one");
    const hold = await holdLane(t.id);
    await bot.desk.resolves(number);
    await t.isTold("handoff.ended");
    await t.user("two");
    await hold.release();
    await t.at("two");
    const everywhere = t.deskRows().flatMap(({ displayId }) => texts(displayId));
    expect(everywhere).toEqual(["A person, please", "Hello", "one", "two"]);
  });

  test("begins a conversation without a word, and the customer calls it off: it is closed, and nothing is doubled", async () => {
    const t = talk();
    desk.set(
      { on: "request", fault: "apply-then-reset", method: "POST", path: "/conversations$", times: 1 },
      { on: "webhook", fault: "drop" },
    );
    await t.user("one");
    await waitFor("it is begun", () => t.deskRows().length === 1);
    const hold = await holdLane(t.id);
    await t.handOff();
    await t.cancel();
    desk.clear();
    await hold.release();
    await t.user("two");
    await t.at("two");
    await waitFor("the first is closed", () => t.deskRows()[0]?.status === "resolved");
    expect(t.deskRows().flatMap(({ displayId }) => texts(displayId).filter((text) => text !== LINE))).toEqual(
      ["one", "two"],
    );
  });

  test("opens a conversation without a word, and an agent answers before it is tried again: queued is told before joined", async () => {
    const t = talk();
    await t.user("A person, please");
    const number = await t.at("A person, please");
    desk.set({ on: "request", fault: "apply-then-reset", method: "POST", path: "/toggle_status$", times: 1 });
    await t.handOff();
    await t.isAtDesk(number, "open");
    const hold = await holdLane(t.id);
    await bot.desk.says(number, "I am here");
    await t.isTold("message.created");
    await hold.release();
    await t.user("Thank you");
    await t.at("Thank you");
    expect(t.told().map(({ type }) => type)).toEqual(["handoff.queued", "handoff.joined", "message.created"]);
  });

  test("opens a conversation without a word, and the agent is done before it is tried again: it stays done", async () => {
    const t = talk();
    await t.user("A person, please");
    const number = await t.at("A person, please");
    desk.set(
      { on: "request", fault: "apply-then-reset", method: "POST", path: "/toggle_status$", times: 1 },
      { on: "webhook", fault: "drop" },
    );
    await t.handOff();
    await t.isAtDesk(number, "open");
    const hold = await holdLane(t.id);
    await bot.desk.says(number, "It is on its way");
    await bot.desk.resolves(number);
    await hold.release();
    await t.isTold("handoff.ended");
    expect(t.deskRow(number).status).toBe("resolved");
    expect(t.told().map(({ type }) => type)).toEqual([
      "handoff.queued",
      "handoff.joined",
      "message.created",
      "handoff.ended",
    ]);
  });

  test("is late, and an agent who took over by a word is done before it is opened for them: it stays done", async () => {
    const t = talk();
    await t.user("Hi");
    const number = await t.at("Hi");
    desk.set({ on: "request", fault: "refuse", status: 503, path: "/conversations/\\d+$", times: 1 });
    await bot.desk.says(number, "It is on its way");
    await t.isTold("message.created");
    const hold = await holdLane(t.id);
    desk.set({ on: "webhook", fault: "drop" });
    await bot.desk.resolves(number);
    await world.chatwoot.idle();
    desk.clear();
    await hold.release();
    await t.isTold("handoff.ended");
    expect(t.deskRow(number).status).toBe("resolved");
    expect(t.told().map(({ type }) => type)).toEqual(["handoff.joined", "message.created", "handoff.ended"]);
  });

  test("refuses one message with 422: that one is dead and says why, and the others go on", async () => {
    const t = talk();
    await t.user("zero");
    const number = await t.at("zero");
    desk.set({ ...writing, fault: "refuse", status: 422 });
    for (const text of ["one", "two"]) await t.user(text);
    await t.at("two");
    expect(texts(number)).toEqual(["zero", "two"]);
    const dead = await db.delivery.findFirstOrThrow({ where: { state: "dead", kind: "desk.message" } });
    expect(dead.says).toContain("a fault was asked for");
  });

  test("refuses us with 401: nothing is spent, one finding says so, and it goes on by itself when we are let in", async () => {
    const t = talk();
    await t.user("zero");
    const number = await t.at("zero");
    desk.set({ on: "request", fault: "refuse", status: 401 });
    for (const text of ["one", "two"]) await t.user(text);
    const { id: organizationId } = bot.organization;
    await waitFor("it is paused", () =>
      db.finding.findFirst({ where: { organizationId, code: "desk-paused", resolvedAt: null } }),
    );
    await pause(300);
    const waiting = await db.delivery.findMany({ where: { state: "pending", kind: "desk.message" } });
    expect(waiting.map(({ attempts }) => attempts)).toEqual([0, 0]);
    desk.clear();
    await db.delivery.updateMany({
      where: { kind: "setup.probe", state: "pending" },
      data: { dueAt: new Date() },
    });
    await db.lane.updateMany({ where: { lane: `probe:${organizationId}` }, data: { dueAt: new Date() } });
    await t.at("two");
    expect(texts(number)).toEqual(["zero", "one", "two"]);
    expect(await db.finding.count({ where: { organizationId, code: "desk-paused", resolvedAt: null } })).toBe(
      0,
    );
  });

  test("is away for a while: when it is back, everything arrives at once and in order", async () => {
    const talks = Array.from({ length: 8 }, talk);
    for (const t of talks) await t.user("zero");
    const numbers = await Promise.all(talks.map((t) => t.at("zero")));
    desk.set({ on: "request", fault: "refuse", status: 503 });
    for (const n of [1, 2, 3]) await Promise.all(talks.map((t) => t.user(`line ${n}`)));
    await pause(2_000);
    desk.clear();
    await Promise.all(talks.map((t) => t.at("line 3")));
    for (const number of numbers) expect(texts(number)).toEqual(["zero", "line 1", "line 2", "line 3"]);
  }, 40_000);
});

describe("Chatwoot's webhooks", () => {
  test("come twice: words and events are told once", async () => {
    const { t, number } = await withHuman();
    desk.set({ on: "webhook", fault: "repeat", ms: 100 });
    await bot.desk.says(number, "one");
    await bot.desk.says(number, "two");
    await bot.desk.resolves(number);
    await t.isTold("handoff.ended");
    await world.chatwoot.idle();
    await pause(300);
    expect(
      t
        .told()
        .map(({ type }) => type)
        .slice(2),
    ).toEqual(["message.created", "message.created", "message.created", "handoff.ended"]);
  });

  test("come late and out of order: words are told in the order in which they were said", async () => {
    const { t, number } = await withHuman();
    desk.set({ on: "webhook", fault: "delay", ms: 600 });
    const said = Array.from({ length: 12 }, (_, n) => `word ${n}`);
    for (const text of said) await bot.desk.says(number, text);
    await bot.desk.resolves(number);
    await t.isTold("handoff.ended");
    const words = t
      .told()
      .filter(({ type }) => type === "message.created")
      .map(({ data }) => data.message?.text);
    expect(words).toEqual(["Hello", ...said]);
    expect(t.told().at(-1)?.type).toBe("handoff.ended");
  });

  test("bring an older snapshot after a newer one: nothing goes back", async () => {
    const { t, number } = await withHuman();
    desk.set({ on: "webhook", fault: "stale", ms: 200 });
    await bot.desk.resolves(number);
    await t.isTold("handoff.ended");
    await t.user("Bot?");
    await t.at("Bot?");
    await world.chatwoot.idle();
    await pause(500);
    expect((await t.standing()).conversation.state).toBe("bot");
    expect(
      t
        .told()
        .filter(({ type }) => type.startsWith("handoff."))
        .map(({ type }) => type),
    ).toEqual(["handoff.queued", "handoff.joined", "handoff.ended"]);
  });

  test("signed by somebody else are refused, and change nothing", async () => {
    const { t, number } = await withHuman();
    desk.set({ on: "webhook", fault: "forge" });
    await bot.desk.resolves(number);
    await world.chatwoot.idle();
    await pause(300);
    expect((await t.standing()).conversation.state).toBe("human");
  });
});

test("an agent who takes over by a word and is done while Baton opens it for them is left in peace", async () => {
  const t = talk();
  await t.user("Hi");
  const number = await t.at("Hi");
  beforeOpening = async () => {
    await bot.desk.resolves(number);
    await t.isTold("handoff.ended");
  };
  await bot.desk.says(number, "It is on its way");
  await t.isTold("handoff.ended");
  await waitFor("nothing is on its way", async () => {
    const { id } = await db.conversation.findFirstOrThrow({ where: { externalId: t.id } });
    return (await db.delivery.count({ where: { conversationId: id, state: "pending" } })) === 0;
  });
  expect(t.deskRow(number).status).toBe("resolved");
  expect(t.told().map(({ type }) => type)).toEqual(["handoff.joined", "message.created", "handoff.ended"]);
});

test("a human's first word while the bot is still answering stops the bot, and loses nothing of the customer", async () => {
  const t = talk();
  await t.user("A person?");
  const number = await t.at("A person?");
  await bot.desk.says(number, "I am here");
  await t.isTold("handoff.joined");
  const [late, customer] = await Promise.all([t.bot("My clever answer"), t.user("Thank you!")]);
  expect([late.status, customer.status]).toEqual([409, 202]);
  await t.at("Thank you!");
  expect(texts(number)).toEqual(["A person?", "I am here", "Thank you!"]);
});
