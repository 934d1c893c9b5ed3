import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sql } from "@/lib/db";
import { holdDestination, pauseDestination } from "@/lib/deliveries/pause-destination";
import { done, paused } from "@/lib/outcome";
import { add } from "@/lib/testing/lanes-of-test";
import { waitFor } from "@/lib/testing/wait-for";
import { count, stopWorkers, work } from "@/lib/testing/workers-of-test";

beforeEach(() => sql.query(`truncate "Delivery", "Lane", "Attempt", "Destination"`));
afterEach(stopWorkers);

const destination = "channel:1";
const HELD = { destination, organizationId: "org_1", reason: "It does not answer", lane: "a" };
const isPaused = () => count(`"Destination" where "pausedAt" is not null`);

test("a pause outlasts an answer that was on its way when it began", async () => {
  await add("gone", { destination });
  await add("fine", { destination });
  await holdDestination(HELD, new Date(Date.now() - 1_000));
  const begun: string[] = [];
  // Two processes, each with one of the lanes in hand.
  for (const _ of [1, 2]) {
    work(async ({ lane }) => {
      begun.push(lane);
      if (begun.length > 2) return done("asked in spite of the pause");
      await waitFor("both have begun", () => begun.length === 2);
      if (lane === "gone") return paused("It answered 410");
      await waitFor("the other is paused", isPaused);
      return done("a late answer");
    });
  }
  await waitFor("the late answer is in", () => count(`"Delivery" where state = 'delivered'`));
  await pause(300);
  expect([begun.length, await isPaused()]).toEqual([2, 1]);
});

test("a failure that was on its way when a pause began leaves the pause its reason", async () => {
  await pauseDestination({ ...HELD, reason: "It answered 410" });
  await holdDestination(HELD, new Date());
  expect(await count(`"Destination" where "pausedAt" is not null and reason = 'It answered 410'`)).toBe(1);
});
