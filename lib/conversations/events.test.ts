import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readEvents } from "@/lib/conversations/read-events";
import { db, pool, sql } from "@/lib/db";
import { wakeWorkers } from "@/lib/deliveries/wake";
import { apiOf } from "@/lib/testing/call-api";
import { talkOf } from "@/lib/testing/runtime-of-test";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";

type Events = {
  events: { id: string; type: string; data: Record<string, Record<string, unknown>> }[];
  cursor: number;
  hasMore: boolean;
};

let world: World;
let bot: LiveBot;

beforeAll(async () => {
  world = await startWorld();
  bot = await buildLiveBot(world);
});
afterAll(() => world.stop());

const poll = async (after: number, wait = 0) =>
  (await apiOf(world.url, bot.key)<Events>(`events?after=${after}&wait=${wait}`)).json;

test("a poll has the same events as the callbacks, in the same order", async () => {
  const talks = [talkOf(world, bot), talkOf(world, bot), talkOf(world, bot)];
  await Promise.all(
    talks.map(async (t) => {
      await t.user("Hi");
      await t.handOff();
      await t.isTold("handoff.queued");
      const number = await t.at("Hi");
      await bot.desk.says(number, "one");
      await bot.desk.says(number, "two");
      await bot.desk.resolves(number);
      await t.isTold("handoff.ended");
    }),
  );
  const { events, cursor } = await poll(0);
  for (const t of talks) {
    const polled = events.filter(({ data }) => data.conversation?.id === t.id).map(({ id }) => id);
    expect(polled).toEqual(t.told().map(({ id }) => id));
  }
  expect((await poll(cursor)).events).toEqual([]);
});

test("it waits for news, and answers with them at once", async () => {
  const { cursor } = await poll(0);
  const start = Date.now();
  const waiting = poll(cursor, 20);
  const t = talkOf(world, bot);
  await t.user("Hi");
  await t.handOff();
  expect((await waiting).events.map(({ type }) => type)).toEqual(["handoff.queued"]);
  expect(Date.now() - start).toBeLessThan(5_000);
});

test("without news it answers when the time is over, with the same cursor", async () => {
  const { cursor } = await poll(0);
  expect(await poll(cursor, 0.2)).toEqual({ events: [], cursor, hasMore: false });
});

test("many who wait ask together, however often somebody else has work", async () => {
  const { cursor } = await poll(0);
  const asked = vi.spyOn(pool, "query");
  const polls = Array.from({ length: 50 }, () => readEvents(bot.scope, { after: cursor, wait: 1 }));
  const wakes = 25;
  for (let n = 0; n < wakes; n++) {
    wakeWorkers();
    await pause(30);
  }
  await Promise.all(polls);
  const aboutEvents = asked.mock.calls.filter(([query]) => /\bEvent(Counter)?\b/.test(JSON.stringify(query)));
  asked.mockRestore();
  // Each asks a few times when it begins; then one statement for all of them, twice for each time somebody has work.
  expect(aboutEvents.length).toBeGreaterThan(50);
  expect(aboutEvents.length).toBeLessThan(50 * 4 + 3 * wakes);
});

test("events that commit out of turn are never skipped by a reader", async () => {
  const { cursor } = await poll(0);
  const { emitEvent } = await import("@/lib/conversations/emit-event");
  const { inTransaction } = await import("@/lib/db");
  const about = await db.conversation.findFirstOrThrow({ where: { botId: bot.id } });
  const seen: string[] = [];
  let at = cursor;
  let isDone = false;
  const reader = (async () => {
    while (!isDone || seen.length < 60) {
      const page = await poll(at, 1);
      seen.push(...page.events.map(({ data }) => String(data.n)));
      at = page.cursor;
    }
  })();
  await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      inTransaction(async (tx) => {
        await emitEvent(tx, about, "conversation.typing", { n });
        await tx.query("select pg_sleep($1)", [Math.random() * 0.02]);
      }),
    ),
  );
  isDone = true;
  await reader;
  expect([...seen].sort((a, b) => Number(a) - Number(b))).toEqual(
    Array.from({ length: 60 }, (_, n) => String(n)),
  );
});

test.each([["-1"], ["x"], ["1.5"]])("a cursor of %s is 422", async (after) => {
  expect((await apiOf(world.url, bot.key)(`events?after=${after}`)).status).toBe(422);
});

test("a cursor from the future is 422, and one of forgotten events 410", async () => {
  const api = apiOf(world.url, bot.key);
  expect((await api("events?after=999999999")).json).toMatchObject({ status: 422, code: "invalid-request" });
  await sql.query(`delete from "Event" where "botId" = $1 and seq <= 5`, [bot.id]);
  expect((await api("events?after=2")).json).toMatchObject({ status: 410, code: "cursor-expired" });
});
