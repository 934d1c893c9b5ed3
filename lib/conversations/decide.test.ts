import { describe, expect, test } from "vitest";
import { type Before, type DeskWord, decide, type News, type Snapshot } from "@/lib/conversations/decide";
import type { ConversationState } from "@/lib/conversations/schema";

const marta = { id: 9, name: "Marta", avatarUrl: null };
const jonas = { id: 10, name: "Jonas", avatarUrl: null };

const standing = (
  state: ConversationState,
  thread: Partial<Before["thread"]> = {},
  agentId: number | null = null,
): Before => ({
  state,
  agentId,
  thread: { isCurrent: true, status: state === "bot" ? "pending" : "open", updatedAt: 100, ...thread },
});
const snapshot = (status: string, more: Partial<Snapshot> = {}): Snapshot => ({
  status,
  updatedAt: 101,
  assignee: null,
  ...more,
});
const word = (id: number, agent = marta): DeskWord => ({ chatwootMessageId: id, kind: "human", agent });
const template: DeskWord = { chatwootMessageId: 7, kind: "template", agent: null };
const stepsOf = (from: Before, news: Partial<News>) =>
  decide(from, { snapshot: null, words: [], ...news }).map((step) =>
    step.do === "take-over" ? `take-over by ${step.by}` : step.do,
  );

describe("the table of design.md, section 4", () => {
  test.each([
    {
      row: "an agent is assigned",
      from: standing("waiting"),
      news: { snapshot: snapshot("open", { assignee: marta }) },
      steps: ["assign"],
    },
    {
      row: "the same assignment seen again",
      from: standing("waiting", {}, marta.id),
      news: { snapshot: snapshot("open", { assignee: marta }) },
      steps: [],
    },
    {
      row: "another agent is assigned",
      from: standing("human", {}, marta.id),
      news: { snapshot: snapshot("open", { assignee: jonas }) },
      steps: ["assign"],
    },
    {
      row: "the first word of a human, waited for",
      from: standing("waiting"),
      news: { words: [word(1)] },
      steps: ["join", "pass-on"],
    },
    {
      row: "the first word of a human, while the bot had it",
      from: standing("bot"),
      news: { words: [word(1)] },
      steps: ["take-over by word", "open-at-desk", "join", "pass-on"],
    },
    {
      row: "the next words of a human",
      from: standing("human"),
      news: { words: [word(2), word(3)] },
      steps: ["pass-on", "pass-on"],
    },
    {
      row: "an agent opens it by hand",
      from: standing("bot"),
      news: { snapshot: snapshot("open", { assignee: marta }) },
      steps: ["take-over by hand", "assign"],
    },
    {
      row: "it is resolved",
      from: standing("human"),
      news: { snapshot: snapshot("resolved") },
      steps: ["end", "close"],
    },
    {
      row: "it is resolved before anybody joined",
      from: standing("waiting"),
      news: { snapshot: snapshot("resolved") },
      steps: ["end", "close"],
    },
    {
      row: "a last word and the resolve come together",
      from: standing("waiting"),
      news: { snapshot: snapshot("resolved"), words: [word(4)] },
      steps: ["join", "pass-on", "end", "close"],
    },
    {
      row: "a template while a human owns it",
      from: standing("human"),
      news: { words: [template] },
      steps: ["pass-on"],
    },
    {
      row: "a template while one waits",
      from: standing("waiting"),
      news: { words: [template] },
      steps: ["pass-on"],
    },
    { row: "a template while the bot speaks", from: standing("bot"), news: { words: [template] }, steps: [] },
    { row: "it is deleted", from: standing("human"), news: { isGone: true }, steps: ["end", "close"] },
    {
      row: "it is deleted while the bot speaks",
      from: standing("bot"),
      news: { isGone: true },
      steps: ["close"],
    },
    {
      row: "put back to pending by hand",
      from: standing("human"),
      news: { snapshot: snapshot("pending") },
      steps: ["end", "close", "resolve-at-desk"],
    },
    { row: "snoozed", from: standing("human"), news: { snapshot: snapshot("snoozed") }, steps: [] },
    {
      row: "the bot's own is resolved by an agent",
      from: standing("bot"),
      news: { snapshot: snapshot("resolved") },
      steps: ["close"],
    },
  ])("$row", ({ from, news, steps }) => {
    expect(stepsOf(from, news)).toEqual(steps);
  });
});

describe("snapshots that come late", () => {
  test.each([
    {
      what: "an older one says pending",
      from: standing("waiting"),
      news: snapshot("pending", { updatedAt: 99 }),
    },
    {
      what: "an older one says open after the resolve",
      from: standing("bot", { status: "resolved", isCurrent: false }),
      news: snapshot("open", { updatedAt: 99 }),
    },
    {
      what: "an older one names an earlier agent",
      from: standing("human", {}, jonas.id),
      news: snapshot("open", { updatedAt: 99, assignee: marta }),
    },
    { what: "the same one again", from: standing("human"), news: snapshot("resolved", { updatedAt: 100 }) },
    {
      what: "a newer one says pending, before our opening is seen",
      from: standing("waiting", { status: "pending" }),
      news: snapshot("pending"),
    },
  ])("$what: nothing follows", ({ from, news }) => {
    expect(decide(from, { snapshot: news, words: [] })).toEqual([]);
  });
});

test("what was resolved as the bot's, before a human was asked for, ends no handoff: it begins a fresh one", () => {
  const news = { snapshot: snapshot("resolved") };
  expect(stepsOf(standing("waiting", { status: "pending", isUnasked: true }), news)).toEqual(["close"]);
  expect(stepsOf(standing("waiting", { status: "pending" }), news)).toEqual(["end", "close"]);
  expect(stepsOf(standing("waiting", { status: "open", isUnasked: true }), news)).toEqual(["end", "close"]);
});

describe("a conversation at the desk that no longer speaks for ours", () => {
  const closed = (status: string) => standing("bot", { isCurrent: false, status });
  test.each([
    {
      what: "words written into it reach the customer, and nobody joins",
      from: closed("resolved"),
      news: { words: [word(5)] },
      steps: ["pass-on"],
    },
    {
      what: "an agent opens it again",
      from: closed("resolved"),
      news: { snapshot: snapshot("open", { assignee: marta }), words: [word(5)] },
      steps: ["make-current", "take-over by hand", "assign", "join", "pass-on"],
    },
    {
      what: "a customer's late message made it pending",
      from: closed("resolved"),
      news: { snapshot: snapshot("pending") },
      steps: ["resolve-at-desk"],
    },
    {
      what: "our opening came when the agent was done already",
      from: standing("bot", { isCurrent: false, status: "resolved", isBeingOpened: true }),
      news: { snapshot: snapshot("open") },
      steps: ["resolve-at-desk"],
    },
    {
      what: "our opening is seen after the cancellation",
      from: closed("pending"),
      news: { snapshot: snapshot("open") },
      steps: [],
    },
    {
      what: "the inbox's survey comes after its resolve while a human has another",
      from: standing("waiting", { isCurrent: false, status: "pending" }),
      news: { snapshot: snapshot("resolved"), words: [template] },
      steps: [],
    },
    {
      what: "what spoke until another was opened again is opened in its turn",
      from: closed("resolved"),
      news: { snapshot: snapshot("open") },
      steps: ["make-current", "take-over by hand"],
    },
    {
      what: "opened again while a human has a fresh one",
      from: standing("human", { isCurrent: false, status: "resolved" }),
      news: { snapshot: snapshot("open") },
      steps: [],
    },
  ])("$what", ({ from, news, steps }) => {
    expect(stepsOf(from, news)).toEqual(steps);
  });
});
