import { expect, test } from "vitest";
import { ago } from "@/components/ui/ago";

const now = Date.UTC(2026, 10, 23, 10, 30);
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [0, "now", 0],
  [4 * SECOND, "now", 0],
  [40 * SECOND, "seconds", 40],
  [59_999, "seconds", 59],
  [2 * MINUTE, "minutes", 2],
  [23 * HOUR, "hours", 23],
  [30 * HOUR, "yesterday", 1],
  [6 * DAY, "days", 6],
])("%i ms ago is %s %i", (distance, key, count) => {
  expect(ago(now - distance, now)).toEqual({ key, count, ahead: false });
});

test("what is to come is counted down to the second", () => {
  expect(ago(now + 3 * SECOND, now)).toEqual({ key: "seconds", count: 3, ahead: true });
  expect(ago(now + 30 * HOUR, now)).toEqual({ key: "days", count: 1, ahead: true });
  expect(ago(now + 7 * DAY - MINUTE, now)).toEqual({ key: "days", count: 7, ahead: true });
});

test("after two weeks a date says it better", () => {
  expect(ago(now - 15 * DAY, now)).toBeNull();
});
