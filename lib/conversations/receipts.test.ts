import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { listThread } from "@/lib/conversations/queries-thread";
import { redeliverDeliveries } from "@/lib/conversations/redeliver-deliveries";
import { switchOffDesk } from "@/lib/conversations/switch-off-desk";
import { db, sql } from "@/lib/db";
import { deskDestination } from "@/lib/deliveries/destinations";
import { CALLBACK_POLICY } from "@/lib/deliveries/next-attempt";
import { pauseDestination, resumeDestinations } from "@/lib/deliveries/pause-destination";
import { apiOf } from "@/lib/testing/call-api";
import { type ReceiptsOfTest, startReceiptsOfTest } from "@/lib/testing/receipts-of-test";
import { talkOf } from "@/lib/testing/runtime-of-test";
import type { LiveBot } from "@/lib/testing/start-world";
import { waitFor } from "@/lib/testing/wait-for";

const HOUR = 3_600_000;

let desk: ReceiptsOfTest;
let bot: LiveBot;

beforeAll(async () => {
  desk = await startReceiptsOfTest();
  bot = await desk.newBot();
});
afterAll(() => desk.world.stop());
afterEach(() => {
  desk.faults.clear();
  desk.world.callbacks.faults.clear();
});

const calling = { on: "request", path: "/callbacks$" } as const;
const runtimeFails = (status: number, times?: number) =>
  desk.world.callbacks.faults.set({ ...calling, fault: "refuse", status, ...(times && { times }) });

const settled = (id: string, state: "dead" | "pending") =>
  waitFor(`the words of ${id} are ${state}`, () =>
    db.delivery.findFirst({ where: { conversationId: id, kind: "message.created", state } }),
  );

describe("an agent's word", () => {
  test("is delivered when the runtime took it, and nothing of that comes back", async () => {
    const { t, says, got, isQuiet } = await desk.withHuman(bot);
    const id = await says("One moment");
    await desk.shows(id, "delivered");
    await isQuiet();
    await desk.world.chatwoot.idle();
    await pause(300);
    expect(t.told().map(({ type }) => type)).toEqual(["message.created"]);
    // Once for the word; the desk's own echo of the receipt is not worth a look.
    expect(desk.asked()).toBe(1);
    expect(desk.told()).toEqual(["delivered"]);
    const word = await got("One moment");
    expect(word).toMatchObject({ readAt: null, failure: null });
    expect(word?.deliveredAt).not.toBeNull();
  });

  test("is failed when the runtime refused it, with why, and delivered when it was sent again and taken", async () => {
    const { says, got, id } = await desk.withHuman(bot);
    runtimeFails(404, 1);
    const message = await says("One moment");
    await desk.shows(message, "failed");
    expect(desk.shown(message).error).toBe("The bot did not take it: The bot answered 404");
    expect(await got("One moment")).toMatchObject({ deliveredAt: null, failure: "The bot answered 404" });
    const dead = await settled(id, "dead");
    await redeliverDeliveries(bot.organization, { deliveryIds: [Number(dead.id)] });
    await desk.shows(message, "delivered");
    expect(desk.shown(message).error).toBeNull();
    expect(await got("One moment")).toMatchObject({ failure: null });
    expect(desk.told()).toEqual(["failed", "delivered"]);
  });

  test("is failed when the runtime never answers and it is given up", async () => {
    const { says, got, id } = await desk.withHuman(bot);
    desk.world.callbacks.faults.set({ ...calling, fault: "hang", ms: 5_000 });
    const message = await says("Anybody?");
    const { id: deliveryId } = await settled(id, "pending");
    await waitFor("it was tried", async () => {
      const tried = await db.delivery.findUniqueOrThrow({ where: { id: deliveryId } });
      return tried.attempts === 1;
    });
    expect(desk.shown(message).status).toBe("sent");
    expect(await got("Anybody?")).toMatchObject({ deliveredAt: null, failure: null });
    await db.attempt.updateMany({
      where: { deliveryId },
      data: { startedAt: new Date(Date.now() - (CALLBACK_POLICY.giveUpAfter + 1) * HOUR) },
    });
    await db.lane.update({ where: { lane: `bot:${id}` }, data: { dueAt: new Date() } });
    await desk.shows(message, "failed");
    expect(desk.shown(message).error).toMatch(/^The bot did not take it: .*did not answer/);
  });

  test("that failed and that its agent sends again goes out once more", async () => {
    const { t, number, says } = await desk.withHuman(bot);
    runtimeFails(404, 1);
    const message = await says("One moment");
    await desk.shows(message, "failed");
    expect(t.told()).toEqual([]);
    const path = `conversations/${number}/messages/${message}/retry`;
    await bot.desk.call(bot.desk.agent.token, "POST", path);
    await t.isTold("message.created");
    await desk.shows(message, "delivered");
    expect(t.told().map(({ type }) => type)).toEqual(["message.created"]);
  });

  test("that a poll got is delivered when the runtime goes on from there, not before", async () => {
    const quiet = await desk.newBot();
    await db.channel.updateMany({ where: { botId: quiet.id }, data: { callbackUrl: null } });
    const api = apiOf(desk.world.url, quiet.key);
    type Page = { cursor: number; events: { type: string }[] };
    const poll = async (after: number) => (await api<Page>(`events?after=${after}`)).json;
    const t = talkOf(desk.world, quiet);
    const { isQuiet, got } = desk.aboutOf(quiet, t);
    await t.user("Hi");
    await t.handOff();
    const number = await t.at("Hi");
    await t.isAtDesk(number, "open");
    const message = await quiet.desk.says(number, "One moment");
    const page = await waitFor("it is among the events", async () => {
      const events = await poll(0);
      return events.events.some(({ type }) => type === "message.created") && events;
    });
    await poll(page.cursor - 1);
    await pause(700);
    expect(desk.shown(message).status).toBe("sent");
    await poll(page.cursor);
    await desk.shows(message, "delivered");
    await isQuiet();
    desk.forget();
    await poll(page.cursor);
    await pause(700);
    expect(desk.told()).toEqual([]);
    expect((await got("One moment"))?.deliveredAt).not.toBeNull();
  });
});

describe("receipts", () => {
  test("that are late are worth nothing, except that words did not arrive", async () => {
    const { says, id, isQuiet } = await desk.withHuman(bot);
    desk.faults.set({ on: "request", method: "PATCH", fault: "refuse", status: 503 });
    const message = await says("One moment");
    await waitFor("the desk refuses it", () => desk.told().length > 0);
    await sql.query(
      `update "Message" set "deliveredAt" = now() - interval '11 minutes' where "chatwootMessageId" = $1`,
      [message],
    );
    desk.faults.clear();
    await isQuiet();
    expect(desk.shown(message).status).toBe("sent");
    const receipts = await db.delivery.findMany({
      where: { lane: `receipt:${id}` },
      orderBy: { id: "desc" },
    });
    expect(receipts[0]).toMatchObject({ state: "delivered", says: "nothing is left to tell" });
  });

  test("that the desk does not want keep nothing, and need nobody", async () => {
    const { says, id } = await desk.withHuman(bot);
    desk.faults.set({ on: "request", method: "PATCH", fault: "refuse", status: 403, times: 1 });
    const [first, second] = [await says("one"), await says("two")];
    await desk.shows(second, "delivered");
    expect(desk.shown(first).status).toBe("sent");
    expect(await db.delivery.count({ where: { lane: `receipt:${id}`, state: "dead" } })).toBe(0);
  });

  test("of a desk that was switched off go nowhere", async () => {
    const off = await desk.newBot();
    const { says, id } = await desk.withHuman(off);
    runtimeFails(500, 1);
    const message = await says("One moment");
    await waitFor("it was tried", async () => (await settled(id, "pending")).attempts === 1);
    await switchOffDesk(off.organization, off.id);
    // A desk is remembered for a moment.
    await pause(2_100);
    await db.lane.update({ where: { lane: `bot:${id}` }, data: { dueAt: new Date() } });
    const receipt = await waitFor("the receipt is settled", () =>
      db.delivery.findFirst({
        where: { lane: `receipt:${id}`, state: "delivered", says: { contains: "switched off" } },
      }),
    );
    expect(receipt.attempts).toBe(1);
    expect(desk.shown(message).status).toBe("sent");
    expect(desk.told()).toEqual([]);
  });
});

test("typing that the desk did not take in time is late, and no dead delivery", async () => {
  const { t, id } = await desk.withHuman(bot);
  desk.faults.set({ on: "request", path: "/toggle_typing", fault: "refuse", status: 503 });
  await t.api(`${t.path}/typing`, { method: "POST", body: { from: "user", state: "on" } });
  const lane = `typing:${id}`;
  const find = () => db.delivery.findFirstOrThrow({ where: { lane } });
  await waitFor("it was tried", async () => (await find()).attempts > 0);
  await db.delivery.updateMany({ where: { lane }, data: { createdAt: new Date(Date.now() - 9_300) } });
  await db.lane.update({ where: { lane }, data: { dueAt: new Date() } });
  const typing = await waitFor("it is over", async () => {
    const now = await find();
    return now.state === "pending" ? null : now;
  });
  expect(typing).toMatchObject({ state: "delivered", says: "too late to matter" });
});

describe("words of the runtime's", () => {
  test("are on their way until they are at the desk", async () => {
    const { t, got, id } = await desk.withHuman(bot);
    const shown = async () => (await listThread(bot.scope, id)).messages.at(-1)?.receipt?.is;
    const { id: organizationId } = bot.organization;
    const destination = deskDestination(organizationId);
    await pauseDestination({ destination, organizationId, reason: "a test" });
    await t.user("Are you there?");
    expect(await shown()).toBe("on-its-way");
    expect(await got("Are you there?")).toMatchObject({ deliveredAt: null, failure: null, readAt: null });
    await resumeDestinations([destination]);
    await t.at("Are you there?");
    await waitFor("it has arrived", async () => (await shown()) === "delivered");
    expect((await got("Are you there?"))?.deliveredAt).not.toBeNull();
  });

  test("that the desk refused say why, until they were sent again", async () => {
    const { t, got, id } = await desk.withHuman(bot);
    desk.faults.set({
      on: "request",
      method: "POST",
      path: "/messages$",
      fault: "refuse",
      status: 422,
      times: 1,
    });
    await t.user("Are you there?");
    const failed = await waitFor("it failed", async () => {
      const sent = await got("Are you there?");
      return sent?.failure ? sent : null;
    });
    expect(failed).toMatchObject({ deliveredAt: null });
    expect(failed.failure).toContain("Chatwoot answered 422");
    const dead = await db.delivery.findFirstOrThrow({ where: { conversationId: id, state: "dead" } });
    await redeliverDeliveries(bot.organization, { deliveryIds: [Number(dead.id)] });
    await waitFor("it arrived", async () => (await got("Are you there?"))?.deliveredAt);
    expect((await got("Are you there?"))?.failure).toBeNull();
  });
});
