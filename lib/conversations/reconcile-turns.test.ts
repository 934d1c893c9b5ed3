import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db, sql } from "@/lib/db";
import { env } from "@/lib/env";
import { readBackNow } from "@/lib/testing/read-back-now";
import { talkOf } from "@/lib/testing/runtime-of-test";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";
import { waitFor } from "@/lib/testing/wait-for";

let world: World;
let bot: LiveBot;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const PLANNED = `
select extract(epoch from "dueAt" - now())::float8 as wait from "Delivery"
where lane in ('reconcile:' || $1, 'reconcile-busy:' || $1) and state = 'pending' order by "dueAt"`;

/** How many seconds it is to each reading that has a turn; those that come soon after a trouble are none. */
const waits = async () =>
  (await sql.query<{ wait: number }>(PLANNED, [bot.organization.id])).map(({ wait }) => wait);

const turn = () => env().RECONCILE_SECONDS;

/** Every reading that has a turn has it now. Before its time it would plan itself once more, by the same key. */
async function takeTurns(): Promise<void> {
  const due = `"dueAt" = now() where lane in ('reconcile:' || $1, 'reconcile-busy:' || $1)`;
  const ids = await sql.query<{ id: number }>(
    `update "Delivery" set "dedupeKey" = null, ${due} and state = 'pending' returning id`,
    [bot.organization.id],
  );
  const isRead = { id: { in: ids.map(({ id }) => id) }, state: "delivered" };
  await waitFor("they are read", async () => {
    // Said again: a worker that found one too early gives its lane back until the time that it saw.
    await sql.query(`update "Lane" set ${due} and pending > 0 and lease is null`, [bot.organization.id]);
    return (await db.delivery.count({ where: isRead })) === ids.length;
  });
}

/** Nobody has said anything here yet, and no human owns anything: the readings have become rare. */
beforeEach(async () => {
  bot = await buildLiveBot(world);
  // A reading that is under way may have been asked for while it was busy still, and plans the next.
  await waitFor("the readings are rare", async () => {
    await takeTurns();
    return (await waits()).length === 1;
  });
  expect((await waits())[0]).toBeGreaterThan(8 * turn());
});

test("an idle desk is read back within a turn once a human is asked for", async () => {
  const t = talkOf(world, bot);
  await t.handOff();
  expect((await waits())[0]).toBeLessThanOrEqual(turn());
});

test("and once an agent takes over", async () => {
  const t = talkOf(world, bot);
  await t.user("Hi");
  const number = await t.at("Hi");
  expect(await waits()).toHaveLength(1);
  await bot.desk.says(number, "I take this one");
  await t.isTold("handoff.joined");
  expect((await waits())[0]).toBeLessThanOrEqual(turn());
});

test("and by whatever reading finds it busy", async () => {
  await talkOf(world, bot).user("Hi");
  await readBackNow(bot.organization.id);
  await waitFor("the next is planned", async () => ((await waits())[0] ?? turn() + 1) <= turn());
});

test("many who ask for humans at once plan one reading, which goes on while humans own something", async () => {
  const talks = Array.from({ length: 8 }, () => talkOf(world, bot));
  const answers = await Promise.all(talks.map((t) => t.handOff()));
  expect(answers.map(({ status }) => status)).toEqual(talks.map(() => 202));
  expect(await waits()).toHaveLength(2);
  await takeTurns();
  const [next, rare] = await waits();
  expect(next).toBeLessThanOrEqual(turn());
  expect(rare).toBeGreaterThan(8 * turn());
});
