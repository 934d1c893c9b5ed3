import { expect, test } from "vitest";
import type { Entry, Handoff, Happening } from "@/sandbox/bot/chat-entry";
import { chatLines } from "./chat-lines";
import { ownerOf } from "./owner-of";
import { stepsDone } from "./steps-done";
import { storyOf } from "./story";
import { LANES, layTimeline } from "./timeline";

const at = (seq: number) => new Date(Date.UTC(2026, 10, 23, 10, 29, seq)).toISOString();
const journal = (...happenings: Happening[]): Entry[] =>
  happenings.map((happening, index) => ({ ...happening, seq: index + 1, at: at(index + 1) }));

const HANDOFF: Handoff = {
  id: "hnd_1",
  state: "requested",
  origin: "bot",
  team: "Sales",
  agent: null,
  endReason: null,
  endedBy: null,
};
const marta = { ...HANDOFF, agent: "Marta Lindqvist" };

const said = (id: string, from: "user" | "bot" | "agent", text = id): Happening => ({
  kind: "said",
  id,
  from,
  text,
  attachments: [],
  author: from === "agent" ? "Marta Lindqvist" : null,
});
const called = (more: Partial<Extract<Happening, { kind: "called" }>>): Happening => ({
  kind: "called",
  call: "message",
  about: null,
  status: 202,
  code: null,
  ms: 12,
  attempts: 1,
  standing: null,
  handoff: null,
  hasNote: false,
  ...more,
});
const told = (event: string, handoff: Handoff | null, about: string | null = null): Happening => ({
  kind: "told",
  event,
  about,
  ms: 30,
  handoff,
});
const owned = (standing: "bot" | "waiting" | "human", agent: string | null = null): Happening => ({
  kind: "owned",
  standing,
  agent,
  team: "Sales",
});

const WAITING = [
  said("hello", "user"),
  called({ about: "hello", standing: "bot" }),
  called({ about: "welcome", standing: "bot" }),
  said("welcome", "bot"),
  said("human!", "user"),
  called({ about: "human!", standing: "bot", ms: 9 }),
  called({ call: "handoff", handoff: HANDOFF, standing: "waiting", hasNote: true }),
  owned("waiting"),
  said("farewell", "bot"),
  told("handoff.queued", HANDOFF),
];
const JOINED = [
  ...WAITING,
  told("handoff.assigned", marta),
  told("handoff.joined", marta),
  owned("human", "Marta Lindqvist"),
  told("message.created", null, "msg_1"),
  said("msg_1", "agent"),
  said("great", "user"),
  called({ about: "great", standing: "human" }),
];
const RESOLVED = [
  ...JOINED,
  told("handoff.ended", { ...marta, endReason: "completed", endedBy: "Marta Lindqvist" }),
  owned("bot"),
];
const AGAIN = [...RESOLVED, said("hi", "user"), called({ about: "hi", standing: "bot" }), said("hey", "bot")];

test("the story tells who said what to whom, and what happened on the way", () => {
  const lines = storyOf(journal(...RESOLVED)).map((beat) =>
    beat.kind === "words"
      ? `${beat.number} ${beat.from} to ${beat.to}: ${beat.text}, ${beat.ms} ms`
      : `${beat.name}: ${beat.says}, ${beat.ms} ms`,
  );
  expect(lines).toEqual([
    "1 customer to bot: hello, 12 ms",
    "2 bot to customer: welcome, 12 ms",
    "3 customer to bot: human!, 9 ms",
    "requested: bot asks for a human, team Sales, 12 ms",
    "4 bot to customer: farewell, 12 ms",
    "5 bot to agent: private note, 12 ms",
    "confirmed: handoff.queued, team Sales, 30 ms",
    "assigned: handoff.assigned, Marta Lindqvist, 30 ms",
    "joined: handoff.joined, Marta Lindqvist, 30 ms",
    "6 agent to customer: msg_1, 30 ms",
    "7 customer to agent: great, 12 ms",
    "handed back: handoff.ended, completed by Marta Lindqvist, 30 ms",
  ]);
});

test.each([
  ["human-owns-conversation", "message", "bot held back, refused with 409"],
  ["desk-is-off", "handoff", "no handoff, 409: Chatwoot is off"],
  ["conflict", "cancel", "cancel refused with 409, conflict"],
] as const)("a refusal with %s is told", (code, call, says) => {
  expect(storyOf(journal(called({ call, status: 409, code })))[0]).toMatchObject({ name: "refused", says });
});

test.each([
  ["nothing", [], [false, false, false, false]],
  ["a request", WAITING, [true, true, false, false]],
  ["an answer", JOINED, [true, true, true, false]],
  ["a resolve", RESOLVED, [true, true, true, false]],
  ["a word after it", AGAIN, [true, true, true, true]],
])("after %s the steps are ticked", (_, happenings, done) => {
  expect(stepsDone(journal(...happenings))).toEqual(done);
});

test("the owner is who has it now, since the last change of hands", () => {
  expect(ownerOf(journal(...JOINED), at(0))).toEqual({
    standing: "human",
    agent: "Marta Lindqvist",
    team: "Sales",
    since: at(13),
  });
  expect(ownerOf([], at(0))).toMatchObject({ standing: "bot", since: at(0) });
});

test("the customer sees words, and a line where it changes hands", () => {
  const shown = chatLines(journal(...RESOLVED), "Acme bot").map((line) => line.text);
  expect(shown).toEqual([
    "hello",
    "welcome",
    "human!",
    "farewell",
    "Marta Lindqvist joined",
    "msg_1",
    "great",
    "Acme bot is back",
  ]);
});

test("edits, deletions and what Baton could not take yet are seen", () => {
  const lines = chatLines(
    journal(
      said("a", "agent"),
      said("b", "agent"),
      { kind: "changed", id: "a", text: "better", isDeleted: false },
      { kind: "changed", id: "b", text: null, isDeleted: true },
      said("c", "user"),
      { kind: "stuck", attempts: 6, problem: "Baton cannot be reached" },
    ),
    "Acme bot",
  );
  expect(lines).toMatchObject([
    { text: "better", isEdited: true },
    { text: null, isDeleted: true },
    { text: "c", isStuck: true },
  ]);
});

test("the customer's last words that an agent has seen are marked, not those that came later", () => {
  const seen = (...happenings: Happening[]) =>
    chatLines(journal(...happenings), "Acme bot").flatMap((line) =>
      line.kind === "message" && line.isSeen ? [line.text] : [],
    );
  const until = (seq: number): Happening => ({ kind: "seen", until: at(seq) });
  expect(seen(said("a", "user"), said("b", "agent"), until(2))).toEqual(["a"]);
  expect(seen(said("a", "user"), until(1), said("b", "user"))).toEqual(["a"]);
  expect(seen(said("a", "user"), until(1), said("b", "user"), until(3))).toEqual(["b"]);
});

const looks = (happenings: Happening[]) =>
  layTimeline(storyOf(journal(...happenings)), 1200).path.map(({ look }) => look);

test.each([
  ["the bot has it", [], ["held"]],
  ["nobody took it yet", WAITING, ["held", "wait"]],
  ["a human has it", JOINED, ["held", "wait", "human"]],
  ["the bot has it again", RESOLVED, ["held", "wait", "human", "held"]],
])("the line shows that %s", (_, happenings, expected) => {
  expect(looks(happenings)).toEqual(expected);
});

test("the baton goes down while it waits, arrives with the first word, and comes back", () => {
  const { columns, now } = layTimeline(storyOf(journal(...RESOLVED)), 1200);
  const at = (name: string) => columns.find(({ event }) => event?.name === name);
  expect(at("requested")?.y).toBe(LANES.bot);
  expect(at("assigned")?.y).toBeGreaterThan(LANES.bot);
  expect(at("joined")).toMatchObject({ y: LANES.agent, words: { number: 6 } });
  expect(at("handed back")?.y).toBe(LANES.agent);
  expect(now).toMatchObject({ y: LANES.bot, look: "held" });
});

test("called off while it waits, it turns round on its way, and the callback changes nothing", () => {
  const handoff: Handoff = { ...HANDOFF, state: "ended", endReason: "cancelled", endedBy: "customer" };
  const beats = storyOf(
    journal(
      ...WAITING,
      said("never mind", "user"),
      called({ call: "cancel", status: 200, standing: "bot", handoff }),
      owned("bot"),
      said("all right", "bot"),
      told("handoff.ended", handoff),
    ),
  );
  const { columns, now } = layTimeline(beats, 1200);
  const end = columns.find(({ event }) => event?.name === "called off");
  expect(end?.y).toBeGreaterThan(LANES.bot);
  expect(end?.y).toBeLessThan(LANES.agent);
  expect(columns.at(-1)).toMatchObject({ y: LANES.bot, words: { text: "all right" } });
  expect(now.look).toBe("held");
  expect(beats.at(-1)).toMatchObject({ name: "confirmed", says: "handoff.ended, cancelled by customer" });
});

test("only the newest columns are shown, as many as fit", () => {
  const { columns } = layTimeline(storyOf(journal(...AGAIN)), 600);
  const shown = columns.map(({ words, event }) => words?.number ?? event?.name);
  expect(shown).toEqual(["assigned", 6, 7, "handed back", 8, 9]);
  expect(columns.at(-1)?.x).toBeLessThanOrEqual(501);
});
