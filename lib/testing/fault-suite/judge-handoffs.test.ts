import { expect, test } from "vitest";
import { judgeHandoffs, type Told } from "@/lib/testing/fault-suite/judge-handoffs";
import type { TalkRecord } from "@/lib/testing/fault-suite/talk-record";

/** "q1 j1 w e1" is: handoff 1 is queued, joined, a word comes, and it ends; "o1": queued, as if an agent opened it. */
const told = (text: string): Told[] =>
  text
    .split(" ")
    .filter(Boolean)
    .map((one) => {
      const type = { q: "queued", o: "queued", a: "assigned", j: "joined", e: "ended", x: "ended" }[
        one[0] ?? ""
      ];
      if (!type) return { type: "message.created" };
      const endReason = { e: "completed", x: "cancelled" }[one[0] ?? ""] ?? null;
      const origin = one.startsWith("o") ? "agent" : "bot";
      return { type: `handoff.${type}`, handoff: { id: one.slice(1), origin, endReason } };
    });

test.each<[string, TalkRecord["ends"], string, string[]]>([
  ["no handoff at all", [], "", []],
  ["asked for, joined, ended", ["completed"], "q1 a1 j1 w w e1", []],
  ["taken over by a word: nobody queued", ["completed"], "j1 w e1", []],
  ["given to another agent while a human has it", ["completed"], "q1 a1 a1 j1 w e1", []],
  ["two after each other", ["completed", "cancelled"], "q1 j1 w e1 q2 x2", []],
  ["opened by nobody", ["completed"], "o1 j1 w e1", ["was opened, and not by an agent"]],
  [
    "one that did not end",
    ["completed"],
    "q1 j1 w",
    ["the last one has not ended", "ended as [] instead of [completed]"],
  ],
  ["one that ended in another way", ["completed"], "q1 x1", ["ended as [cancelled] instead of [completed]"]],
  [
    "one that ended twice",
    ["completed"],
    "q1 e1 e1",
    ["ended as [completed,completed] instead of [completed]"],
  ],
  ["queued after somebody joined", ["completed"], "j1 w q1 e1", ["handoff.queued came after handoff.joined"]],
  [
    "words before anybody joined",
    ["completed"],
    "q1 w j1 e1",
    ["a human's words came while nobody had joined"],
  ],
  ["words after the end", ["completed"], "q1 j1 e1 w", ["a human's words came while nobody had joined"]],
  [
    "the next began before the end",
    ["completed", "completed"],
    "q1 q2 e2 e1",
    ["handoff.queued of another handoff came before the end"],
  ],
])("%s", (_, ends, text, problems) => {
  expect(judgeHandoffs(ends, told(text))).toEqual(problems);
});
