import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sql } from "@/lib/db";
import { holdDestination, pauseDestination, resumeDestinations } from "@/lib/deliveries/pause-destination";
import { done, type Outcome, paused, retry } from "@/lib/outcome";
import { add } from "@/lib/testing/lanes-of-test";
import { waitFor } from "@/lib/testing/wait-for";
import { count, stopWorkers, work } from "@/lib/testing/workers-of-test";

beforeEach(() => sql.query(`truncate "Delivery", "Lane", "Attempt", "Destination"`));
afterEach(stopWorkers);

const destination = "channel:1";
const HELD = { destination, organizationId: "org_1", reason: "It does not answer", lane: "a" };
const isHeld = () => count(`"Destination" where "heldUntil" is not null`);
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

/** How often each lane was asked. */
function counted(answer: (lane: string) => Outcome): Map<string, number> {
  const asked = new Map<string, number>();
  work(async ({ lane }) => {
    asked.set(lane, (asked.get(lane) ?? 0) + 1);
    return answer(lane);
  });
  return asked;
}

const inAMinute = () => new Date(Date.now() + 60_000);

test("whoever says when to come again is asked no sooner, however many lanes fail", async () => {
  const lanes = ["a", "b", "c", "d", "e"];
  for (const lane of lanes) await add(lane, { destination });
  const asked = counted(() => retry("It answered 429", undefined, inAMinute()));
  await waitFor("it is left alone", isHeld);
  // The first hold is half a second.
  await pause(1_200);
  expect([...asked].sort()).toEqual(lanes.map((lane) => [lane, 1]));
});

test("a lane that was told when to come again keeps to it when the others get through", async () => {
  const others = ["b", "c", "d", "e", "f"];
  for (const lane of ["told", ...others]) await add(lane, { destination });
  let isDown = true;
  const asked = counted((lane) => {
    if (lane === "told") return retry("It answered 429", undefined, inAMinute());
    return isDown ? retry("It answered 503") : done("It is back");
  });
  await waitFor("it is left alone", isHeld);
  isDown = false;
  await waitFor("the others are through", async () => {
    return (await count(`"Delivery" where state = 'delivered'`)) === others.length;
  });
  await pause(300);
  expect(asked.get("told")).toBe(1);
});

test("somebody who has it tried now need not wait until the time that was asked for", async () => {
  await add("a", { destination });
  const asked = counted(() => retry("It answered 429", undefined, inAMinute()));
  await waitFor("it has failed", () => count(`"Delivery" where attempts = 1`));
  await resumeDestinations([destination]);
  await waitFor("it is tried", () => asked.get("a") === 2);
});
