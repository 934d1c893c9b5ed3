import { expect, test } from "vitest";
import { deskStanding } from "@/lib/bots/desk-standing";

test.each([
  [false, false, null, "off"],
  [false, false, "running", "setting-up"],
  [false, false, "failed", "failed"],
  [false, false, "stopped", "off"],
  [false, false, "done", "off"],
  [false, true, null, "off"],
  [true, false, "done", "on"],
  [true, true, "done", "paused"],
  [true, false, "failed", "on"],
  [true, true, "running", "setting-up"],
])("on: %s, paused: %s, set-up %s: %s", (isOn, isPaused, runState, standing) => {
  expect(deskStanding({ isOn, isPaused, runState })).toBe(standing);
});
