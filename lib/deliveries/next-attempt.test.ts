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

test("callbacks follow the published table of Standard Webhooks", () => {
  const waits = CALLBACK_POLICY.waits.map((seconds) => seconds / 60);
  expect(waits).toEqual([5 / 60, 5, 30, 120, 300, 600, 600]);
});
