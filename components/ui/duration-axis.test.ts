import { expect, test } from "vitest";
import { durationAxis } from "@/components/ui/duration-axis";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

test.each([
  [0, "seconds", [0, 1, 2, 3]],
  [3 * SECOND, "seconds", [0, 1, 2, 3]],
  [71 * SECOND, "seconds", [0, 30, 60, 90]],
  [91 * SECOND, "minutes", [0, 1, 2, 3]],
  [14 * MINUTE, "minutes", [0, 5, 10, 15]],
  [2 * HOUR, "hours", [0, 1, 2, 3]],
  [1000 * HOUR, "hours", [0, 334, 668, 1002]],
])("%i ms", (longest, unit, ticks) => {
  expect(durationAxis(longest)).toMatchObject({ unit, ticks });
});
