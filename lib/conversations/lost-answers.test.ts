import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { startFaultyWorld } from "@/lib/testing/start-faulty-world";
import { waitFor } from "@/lib/testing/wait-for";

// What fails is tried again when a test says so.
const { world, bot, desk, talk, texts, withHuman, failed, beforeOpening, reset } = await startFaultyWorld({
  retryAfter: 3_600,
});
afterAll(() => world.stop());
beforeEach(reset);

const LINE = "The customer no longer wants a human. The bot answers again.";
const writing = { on: "request", method: "POST", path: "/messages$", times: 1 } as const;

describe("the desk", () => {
  test("takes a message without a word, and is resolved before it is tried again: it is there once", async () => {
    const { t, number } = await withHuman();
    desk.set({ ...writing, fault: "apply-then-reset" });
    await t.user("one");
    await t.at("one");
    const { again } = await failed(t);
    await bot.desk.resolves(number);
    await t.isTold("handoff.ended");
    await t.user("two");
    await again();
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
    const { again } = await failed(t);
    await t.handOff();
    await t.cancel();
    desk.clear();
    await again();
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
    const { again } = await failed(t);
    await bot.desk.says(number, "I am here");
    await t.isTold("message.created");
    await again();
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
    const { again } = await failed(t);
    await bot.desk.says(number, "It is on its way");
    await bot.desk.resolves(number);
    await again();
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
    const { again } = await failed(t);
    desk.set({ on: "webhook", fault: "drop" });
    await bot.desk.resolves(number);
    await world.chatwoot.idle();
    desk.clear();
    await again();
    await t.isTold("handoff.ended");
    expect(t.deskRow(number).status).toBe("resolved");
    expect(t.told().map(({ type }) => type)).toEqual(["handoff.joined", "message.created", "handoff.ended"]);
  });
});

test("an agent who takes over by a word and is done while Baton opens it for them is left in peace", async () => {
  const t = talk();
  await t.user("Hi");
  const number = await t.at("Hi");
  beforeOpening(async () => {
    await bot.desk.resolves(number);
    await t.isTold("handoff.ended");
  });
  await bot.desk.says(number, "It is on its way");
  await t.isTold("handoff.ended");
  await waitFor("nothing is on its way", async () => {
    const { id } = await db.conversation.findFirstOrThrow({ where: { externalId: t.id } });
    return (await db.delivery.count({ where: { conversationId: id, state: "pending" } })) === 0;
  });
  expect(t.deskRow(number).status).toBe("resolved");
  expect(t.told().map(({ type }) => type)).toEqual(["handoff.joined", "message.created", "handoff.ended"]);
});
