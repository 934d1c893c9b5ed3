import { expect, test } from "vitest";
import { splitDuration } from "@/components/ui/split-duration";

test.each([
  [300, "seconds", 0.3, true, ""],
  [9949, "seconds", 9.949, true, ""],
  [9950, "seconds", 10, false, ""],
  [59_400, "seconds", 59, false, ""],
  [59_600, "minutes", 1, false, "00"],
  [62_000, "minutes", 1, false, "02"],
  [736_000, "minutes", 12, false, "16"],
  [7_500_000, "hours", 2, false, "05"],
  [273_600_000, "days", 3, false, "04"],
  [-5, "seconds", 0, true, ""],
])("%i ms", (ms, unit, large, tenths, small) => {
  expect(splitDuration(ms)).toEqual({ unit, large, tenths, small });
});
