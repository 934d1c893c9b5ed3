import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { changeChannel } from "@/lib/channels/change-channel";
import { resumeChannel } from "@/lib/channels/resume-channel";
import { db } from "@/lib/db";
import { channelDestination } from "@/lib/deliveries/destinations";
import { holdDestination } from "@/lib/deliveries/pause-destination";
import { lettersTo } from "@/lib/testing/read-letters";
import { startFaultyWorld } from "@/lib/testing/start-faulty-world";
import { waitFor } from "@/lib/testing/wait-for";
import { HANDLERS } from "@/lib/worker/handlers";
import { startWorker } from "@/lib/worker/start-worker";
import type { NewFaultRule } from "@/sandbox/faults/fault-rule";

const { world, bot, withHuman, reset } = await startFaultyWorld();
afterAll(() => world.stop());
beforeEach(reset);

test("a long word full of pictures is told once, and settled, wherever the excerpt that is kept of it ends", async () => {
  const { t, number } = await withHuman();
  const before = world.callbacks.repeats;
  // Each picture is two halves: of the four excerpts, some end between them.
  const words = ["", "a", "aa", "aaa"].map((start) => start + "😀".repeat(1_200));
  for (const word of words) await bot.desk.says(number, word);
  await waitFor("all is settled", async () => {
    const waiting = await db.delivery.count({ where: { lane: { startsWith: "bot:" }, state: "pending" } });
    return t.told().length === 3 + words.length && waiting === 0;
  });
  expect(world.callbacks.repeats).toBe(before);
});

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
    ["answers 502", { ...calling, fault: "refuse", status: 502 }, 0],
    ["answers 429", { ...calling, fault: "refuse", status: 429, retryAfter: 1 }, 0],
    ["answers 401", { ...calling, fault: "refuse", status: 401 }, 0],
    ["cuts the line before it took it", { ...calling, fault: "reset" }, 0],
    ["answers slowly", { ...calling, fault: "slow", ms: 500 }, 0],
    ["does not answer in time", { ...calling, fault: "hang", ms: 5_000 }, 0],
    ["took it and cut the line", { ...calling, fault: "apply-then-reset" }, 1],
    ["took it and did not answer in time", { ...calling, fault: "apply-then-hang", ms: 5_000 }, 1],
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

  test("answers 503 and says when to come again: not before that", async () => {
    const { t, number } = await withHuman();
    world.callbacks.faults.set({ ...calling, fault: "refuse", status: 503, retryAfter: 3_600 });
    await bot.desk.says(number, "one");
    const lane = `bot:${(await db.conversation.findFirstOrThrow({ where: { externalId: t.id } })).id}`;
    const { dueAt } = await waitFor("it waits", () =>
      db.lane.findFirst({ where: { lane, lease: null, dueAt: { gt: new Date(Date.now() + 60_000) } } }),
    );
    expect(Math.round(((dueAt?.getTime() ?? 0) - Date.now()) / 600_000)).toBe(6);
    await db.lane.update({ where: { lane }, data: { dueAt: new Date() } });
    await t.isTold("message.created", 2);
  });

  test("answers 404 to one event: that one is dead and says why, and the others go on", async () => {
    const { t, number } = await withHuman();
    world.callbacks.faults.set({ ...calling, fault: "refuse", status: 404 });
    for (const text of ["one", "two"]) await bot.desk.says(number, text);
    await t.isTold("message.created", 2);
    expect(t.told().at(-1)?.data.message?.text).toBe("two");
    const dead = await db.delivery.findFirstOrThrow({ where: { state: "dead", kind: "message.created" } });
    expect(dead.says).toBe("The bot answered 404");
  });

  test("answers 410: the channel is switched off, its owners are told once, and what waits arrives when it is on again", async () => {
    const { t, number } = await withHuman();
    const { organization } = bot;
    world.callbacks.faults.set({ ...calling, fault: "refuse", status: 410 });
    await bot.desk.says(number, "anybody?");
    const channel = await waitFor("it is off", () =>
      db.channel.findFirst({ where: { botId: bot.id, disabledAt: { not: null } } }),
    );
    expect(channel.disabledReason).toContain("410");
    await bot.desk.says(number, "hello?");
    await bot.desk.resolves(number);
    await t.isIn("bot");
    const letters = await lettersTo<"callbacks-off">(organization.user.email);
    expect(letters.filter(({ letter }) => letter === "callbacks-off").map(({ data }) => data)).toEqual([
      expect.objectContaining({
        channel: "Default",
        reason: expect.stringContaining("410"),
        url: expect.stringMatching(/\/settings\/integrations$/),
      }),
    ]);
    expect(t.told().at(-1)?.data.message?.text).toBe("Hello");
    await resumeChannel(organization, { botId: bot.id, channelId: channel.id });
    await t.isTold("handoff.ended");
    expect(
      t
        .told()
        .slice(-3)
        .map(({ type, data }) => data.message?.text ?? type),
    ).toEqual(["anybody?", "hello?", "handoff.ended"]);
  });

  test("answers 410, and 200 to what was on its way just then: the channel stays off", async () => {
    const [one, other] = [await withHuman(), await withHuman()];
    const { id: channelId } = await db.channel.findFirstOrThrow({ where: { botId: bot.id } });
    const destination = channelDestination(channelId);
    const { id: organizationId } = bot.organization;
    await holdDestination({ destination, organizationId, reason: "Away", lane: "bot:none" }, new Date());
    // There one process may call one at a time.
    const second = startWorker(HANDLERS, { pollMs: 50 });
    onTestFinished(() => second.stop());
    const gone = { ...calling, fault: "hang", ms: 700, status: 410 } as const;
    world.callbacks.faults.set(gone, { ...calling, fault: "slow", ms: 1_500 });
    for (const { number } of [one, other]) await bot.desk.says(number, "anybody?");
    const where = { id: channelId, disabledAt: { not: null } };
    await waitFor("it is off", () => db.channel.findFirst({ where }));
    const told = () => world.callbacks.events.filter(({ data }) => data.message?.text === "anybody?");
    expect(told()).toEqual([]);
    await waitFor("the other has arrived", () => told().length === 1);
    await pause(300);
    expect(await db.destination.findUnique({ where: { destination } })).toMatchObject({
      pausedAt: expect.any(Date),
    });
    await resumeChannel(bot.organization, { botId: bot.id, channelId });
    await waitFor("both are told", () => told().length === 2);
  });

  test("answers 410 when the channel has another URL already: it is left on, and that one is told", async () => {
    const { t, number } = await withHuman();
    const channel = await db.channel.findFirstOrThrow({ where: { botId: bot.id } });
    const { id: channelId, label } = channel;
    const moveTo = (callbackUrl: string) =>
      changeChannel(bot.organization, { botId: bot.id, channelId, label, callbackUrl });
    world.callbacks.faults.set({ ...calling, fault: "hang", ms: 500, status: 410 });
    await bot.desk.says(number, "anybody?");
    await waitFor("it is called", () => world.callbacks.faults.list()[0]?.taken === 1);
    await moveTo(`${world.callbacks.url}?new`);
    await waitFor("it has answered", () =>
      db.delivery.findFirst({ where: { botId: bot.id, state: "pending", says: { contains: "410" } } }),
    );
    const moved = await db.channel.findUnique({ where: { id: channelId } });
    expect(moved).toMatchObject({ disabledAt: null, lastAnswer: null, failingSince: null });
    await eager();
    await t.isTold("message.created", 2);
    await moveTo(world.callbacks.url);
  });
});
