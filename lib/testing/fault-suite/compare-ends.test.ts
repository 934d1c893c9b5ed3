import { expect, test } from "vitest";
import { compareEnds } from "@/lib/testing/fault-suite/compare-ends";

const NONE = { lost: [], doubled: [], outOfOrder: [], unsaid: [] };
const words = (text: string) => text.split(" ").filter(Boolean);

test.each([
  ["what was said is what was heard", "a b c", "a b c", {}],
  ["nothing was said, and nothing heard", "", "", {}],
  ["one in the middle is lost", "a b c", "a c", { lost: ["b"] }],
  ["the last is lost", "a b c", "a b", { lost: ["c"] }],
  ["everything is lost", "a b", "", { lost: ["a", "b"] }],
  ["one comes twice in a row", "a b c", "a b b c", { doubled: ["b"] }],
  [
    "one comes again much later: it is doubled, and not out of order too",
    "a b c",
    "a b c a",
    { doubled: ["a"] },
  ],
  ["one comes three times: it is doubled twice", "a b", "a a a b", { doubled: ["a", "a"] }],
  ["two changed places", "a b c", "b a c", { outOfOrder: ["a"] }],
  ["one came far too late", "a b c d", "b c d a", { outOfOrder: ["a"] }],
  ["one came far too early", "a b c d", "d a b c", { outOfOrder: ["a", "b", "c"] }],
  ["somebody made one up", "a b", "a x b", { unsaid: ["x"] }],
  ["one made up comes twice", "a", "x a x", { unsaid: ["x"], doubled: ["x"] }],
  ["all at once", "a b c d", "b a a x d", { lost: ["c"], doubled: ["a"], outOfOrder: ["a"], unsaid: ["x"] }],
])("%s", (_, said, heard, difference) => {
  expect(compareEnds(words(said), words(heard))).toEqual({ ...NONE, ...difference });
});
