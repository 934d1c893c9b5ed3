import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { talkOf } from "@/lib/testing/runtime-of-test";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";
import { waitFor } from "@/lib/testing/wait-for";
import type { NewFaultRule } from "@/sandbox/faults/fault-rule";

let world: World;
let bot: LiveBot;

beforeAll(async () => {
  world = await startWorld();
  bot = await buildLiveBot(world);
});
afterAll(() => world.stop());
beforeEach(() => {
  world.callbacks.events.length = 0;
});
afterEach(() => world.callbacks.faults.clear());

async function withHuman() {
  const t = talkOf(world, bot);
  await t.user("A person, please");
  await t.handOff();
  await t.isTold("handoff.queued");
  const number = await t.at("A person, please");
  await bot.desk.says(number, "Hello");
  await t.isTold("message.created");
  return { t, number };
}

describe("the runtime's callback URL: each event arrives, in order", () => {
  const calling = { on: "request", path: "/callbacks$", times: 1 } as const;
  const eager = async () => {
    await db.lane.updateMany({
      where: { lane: { startsWith: "bot:" }, lease: null, dueAt: { not: null } },
      data: { dueAt: new Date() },
    });
  };

  test.each<[string, NewFaultRule, number]>([
    ["answers 500", { ...calling, fault: "refuse", status: 500 }, 0],
    ["answers 429", { ...calling, fault: "refuse", status: 429, retryAfter: 1 }, 0],
    ["does not answer in time", { ...calling, fault: "hang", ms: 5_000 }, 0],
    ["took it and cut the line", { ...calling, fault: "apply-then-reset" }, 1],
  ])("%s", async (_, rule, repeats) => {
    const { t, number } = await withHuman();
    const before = world.callbacks.repeats;
    world.callbacks.faults.set(rule);
    for (const text of ["one", "two", "three"]) await bot.desk.says(number, text);
    await waitFor("the fault struck", () => world.callbacks.faults.list()[0]?.taken === 1);
    await waitFor("all is told", async () => {
      await eager();
      return t.told().filter(({ type }) => type === "message.created").length === 4;
    });
    expect(
      t
        .told()
        .map(({ data }) => data.message?.text)
        .filter(Boolean),
    ).toEqual(["Hello", "one", "two", "three"]);
    expect(world.callbacks.repeats - before).toBe(repeats);
  });

  test("answers 410: the channel is switched off, and says why", async () => {
    const { number } = await withHuman();
    world.callbacks.faults.set({ ...calling, fault: "refuse", status: 410 });
    await bot.desk.says(number, "anybody?");
    const channel = await waitFor("it is off", () =>
      db.channel.findFirst({ where: { botId: bot.id, disabledAt: { not: null } } }),
    );
    expect(channel.disabledReason).toContain("410");
    await db.channel.update({ where: { id: channel.id }, data: { disabledAt: null, disabledReason: null } });
  });
});
