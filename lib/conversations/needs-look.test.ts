import { expect, test } from "vitest";
import { type Compared, needsLook } from "@/lib/conversations/needs-look";

const same = { status: "pending", updatedAt: 100, assigneeId: null };
const compared = (more: Partial<Compared> = {}, listed: Partial<Compared["listed"]> = {}): Compared => ({
  state: "bot",
  isCurrent: true,
  hasAgentWords: false,
  known: { ...same, lastMessageId: 5, readAsOf: 100 },
  listed: { ...same, updatedAt: 101, isAnswered: false, humanWordId: null, ...listed },
  ...more,
});

test.each([
  ["nothing new", compared({}, { updatedAt: 100, status: "resolved" }), false],
  ["our own words made it newer", compared(), false],
  ["another status", compared({}, { status: "open" }), true],
  ["another assignee", compared({}, { assigneeId: 9 }), true],
  ["a human's word is the newest", compared({}, { humanWordId: 6 }), true],
  ["a human's word that is known", compared({ hasAgentWords: true }, { humanWordId: 5 }), false],
  ["an answer that nobody told of", compared({}, { isAnswered: true }), true],
  ["an answer that is known", compared({ hasAgentWords: true }, { isAnswered: true }), false],
  ["newer while a human owns it", compared({ state: "human" }), true],
  [
    "a human's word, hidden by what else was told of it",
    compared({}, { updatedAt: 100, humanWordId: 6 }),
    true,
  ],
  ["an answer, hidden by what else was told of it", compared({}, { updatedAt: 100, isAnswered: true }), true],
  [
    "told of while a human owns it, and its words were not read since",
    compared({ state: "human", known: { ...same, updatedAt: 101, lastMessageId: 5, readAsOf: 100 } }),
    true,
  ],
  [
    "told of while a human owns it, and its words were read since",
    compared({ state: "human", known: { ...same, updatedAt: 101, lastMessageId: 5, readAsOf: 101 } }),
    false,
  ],
  ["newer, of an earlier stretch", compared({ state: "human", isCurrent: false }), false],
])("%s", (_, situation, expected) => {
  expect(needsLook(situation)).toBe(expected);
});
