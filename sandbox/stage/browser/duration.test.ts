import { expect, test } from "vitest";
import { took } from "./duration";

test.each([
  [0, "0 ms"],
  [12, "12 ms"],
  [999, "999 ms"],
  [1_000, "1.0 s"],
  [1_840, "1.8 s"],
  [9_960, "10 s"],
  [42_300, "42 s"],
  [59_700, "1 m 00 s"],
  [183_422, "3 m 03 s"],
  [7_512_000, "2 h 05 m"],
])("%i ms are written as %s", (ms, words) => expect(took(ms)).toBe(words));
