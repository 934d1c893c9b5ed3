import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pool, sql } from "@/lib/db";
import type { NewDelivery } from "@/lib/deliveries/enqueue-delivery";
import type { Job } from "@/lib/deliveries/job";
import { holdDestination, pauseDestination, resumeDestinations } from "@/lib/deliveries/pause-destination";
import { done, paused, retry } from "@/lib/outcome";
import { add as addTo } from "@/lib/testing/lanes-of-test";
import { waitFor } from "@/lib/testing/wait-for";
import { count, stopWorkers, work } from "@/lib/testing/workers-of-test";

beforeEach(() => sql.query(`truncate "Delivery", "Lane", "Attempt", "Destination"`));
afterEach(stopWorkers);

const add = (lane: string, more: Partial<NewDelivery> = {}) =>
  addTo(lane, { destination: "channel:1", ...more });

test("what one worker left alone goes on for another, as soon as one lane gets through", async () => {
  const lanes = ["a", "b", "c", "d", "e", "f", "g"];
  for (const lane of lanes) await add(lane);
  const first = work(async () => retry("it does not answer"));
  await waitFor("it is left alone", () => count(`"Destination" where "heldUntil" is not null`));
  await first.stop();
  work(async () => done("it answers again"));
  await waitFor(
    "all are delivered, although each was to wait for hours",
    async () => (await count(`"Delivery" where state = 'delivered'`)) === lanes.length,
  );
  expect(await count(`"Destination"`)).toBe(0);
});

test("what was refused half-way is in doubt when it goes on, and costs no attempt", async () => {
  await add("a");
  const jobs: Job[] = [];
  work(async (job) => {
    jobs.push(job);
    return jobs.length === 1 ? paused("Baton is let in no more") : done("let in again");
  });
  await waitFor("it is paused", () => count(`"Destination" where "pausedAt" is not null`));
  await resumeDestinations(["channel:1"]);
  await waitFor("it is delivered", () => count(`"Delivery" where state = 'delivered'`));
  expect(jobs.map(({ isSuspect, attempts }) => [isSuspect, attempts])).toEqual([
    [false, 0],
    [true, 0],
  ]);
});

const DESTINATION = { destination: "channel:1", organizationId: "org_1", reason: "for the test" };
const longAgo = `now() - interval '30 hours'`;

test("what has waited for longer than its patience is not dead by its first failure", async () => {
  await add("a");
  await sql.query(`update "Delivery" set "createdAt" = ${longAgo}`);
  work(async () => retry("not now"));
  await waitFor("it has failed", () => count(`"Delivery" where attempts = 1`));
  expect(await count(`"Delivery" where state = 'pending'`)).toBe(1);
});

test.each([
  ["paused for longer than its patience", "pending", () => pauseDestination(DESTINATION)],
  [
    "held for longer than its patience",
    "dead",
    () => holdDestination({ ...DESTINATION, lane: "a" }, new Date()),
  ],
])(
  "what failed once, before its destination was %s, is %s after the next failure",
  async (_, state, stop) => {
    await add("a");
    work(async () => retry("not now"));
    await waitFor("it has failed", () => count(`"Delivery" where attempts = 1`));
    await stop();
    await sql.query(`update "Attempt" set "startedAt" = ${longAgo}`);
    await sql.query(`update "Delivery" set "createdAt" = ${longAgo}`);
    await resumeDestinations([DESTINATION.destination]);
    await waitFor("it has failed again", () => count(`"Delivery" where attempts = 2`));
    expect(await count(`"Delivery" where state = '${state}'`)).toBe(1);
  },
);

test("a long lane that nobody waits for lets a human's go first before it is through", async () => {
  const CHATTER = 20;
  for (let n = 0; n < CHATTER; n++) await add("chatter", { destination: "desk:1" });
  const carried: string[] = [];
  work(async ({ lane }) => {
    carried.push(lane);
    await pause(60);
    return done("carried");
  });
  await waitFor("it has begun", () => carried.length > 0);
  await add("human", { destination: "desk:1", urgency: 0 });
  await waitFor("all are carried", () => carried.length === CHATTER + 1);
  expect(carried.indexOf("human")).toBeLessThan(CHATTER - 5);
});

test("humans who alone would keep a desk busy leave one turn in eight to the others", async () => {
  const HUMANS = 40;
  const CHATTER = 3;
  for (let n = 0; n < HUMANS; n++) await add(`human ${n}`, { destination: "desk:1", urgency: 0 });
  for (let n = 0; n < CHATTER; n++) await add("chatter", { destination: "desk:1" });
  const carried: string[] = [];
  work(async ({ lane }) => {
    carried.push(lane);
    await pause(5);
    return done("carried");
  });
  await waitFor("all are carried", () => carried.length === HUMANS + CHATTER);
  const turns = carried.flatMap((lane, index) => (lane === "chatter" ? [index] : []));
  // Two in hand may be told in the other order.
  expect(turns.map((at, n) => at - (turns[n - 1] ?? -1)).every((gap) => gap >= 6)).toBe(true);
  expect(turns.at(-1)).toBeLessThan(HUMANS);
});

test.each([
  ["a year in the place of seconds", Date.now() + 1_795_600_000_000],
  ["no time at all", Number.NaN],
])("a wish of %s to be asked later is not followed for longer than an hour", async (_, at) => {
  await add("a");
  work(async () => retry("Not now", undefined, new Date(at)));
  await waitFor("it has failed", () => count(`"Delivery" where attempts = 1`));
  const [lane] = await sql.query<{ wait: number }>(
    `select extract(epoch from "dueAt" - now())::int as wait from "Lane" where lane = 'a'`,
  );
  expect(lane?.wait).toBeGreaterThan(3_000);
  expect(lane?.wait).toBeLessThanOrEqual(3_960);
});

test("a process whose clock is late does not ask for what is early again and again", async () => {
  const LATE = 3_000;
  const Real = Date;
  class LateDate extends Real {
    constructor(at: number | string = Real.now() - LATE) {
      super(at);
    }
    static override now = () => Real.now() - LATE;
  }
  vi.stubGlobal("Date", LateDate);
  const asked = vi.spyOn(pool, "query");
  let ran = 0;
  work(async () => {
    ran++;
    return done("in time");
  });
  await add("a", { dueAt: new Real(Real.now() + 500) });
  asked.mockClear();
  await waitFor("it is carried", () => ran);
  expect(asked.mock.calls.length).toBeLessThan(60);
  asked.mockRestore();
  vi.unstubAllGlobals();
});
