import { expect, test } from "vitest";
import { CALLBACK_POLICY, DESK_POLICY, nextAttempt, type RetryPolicy } from "@/lib/deliveries/next-attempt";

const now = new Date("2026-03-29T12:00:00Z");
const policy: RetryPolicy = { waits: [1, 10], giveUpAfter: 1 };
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

test.each([
  { failures: 1, minutes: 0, chance: 0.5, seconds: 1 },
  { failures: 2, minutes: 0, chance: 0.5, seconds: 10 },
  { failures: 9, minutes: 0, chance: 0.5, seconds: 10 },
  { failures: 2, minutes: 0, chance: 0, seconds: 9 },
  { failures: 2, minutes: 0, chance: 1, seconds: 11 },
  { failures: 2, minutes: 61, chance: 0.5, seconds: null },
])("after $failures failures and $minutes minutes: $seconds s", ({ failures, minutes, chance, seconds }) => {
  const next = nextAttempt(policy, { failures, since: ago(minutes), now, chance });
  expect(next && (next.getTime() - now.getTime()) / 1000).toBe(seconds);
});

test("a desk may be down for two days", () => {
  expect(nextAttempt(DESK_POLICY, { failures: 500, since: ago(48 * 60), now, chance: 0.5 })).not.toBeNull();
});

test.each([0, 0.5, 1])("a callback is tried ten times in all, however its waits fall (%s)", (chance) => {
  const since = now;
  const minutes: number[] = [];
  let at: Date | null = since;
  for (let failures = 1; at; failures++) {
    minutes.push(Math.round((at.getTime() - since.getTime()) / 60_000));
    at = nextAttempt(CALLBACK_POLICY, { failures, since, now: at, chance });
  }
  expect(minutes).toHaveLength(10);
  // The times since the start, as Standard Webhooks publishes them.
  if (chance === 0.5) expect(minutes).toEqual([0, 0, 5, 35, 155, 455, 1_055, 1_895, 3_095, 4_535]);
});
