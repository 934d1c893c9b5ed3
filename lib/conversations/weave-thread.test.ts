import { expect, test } from "vitest";
import type { HandoffView } from "@/lib/conversations/queries-conversation";
import type { ThreadMessage } from "@/lib/conversations/queries-thread";
import { type ThreadItem, weaveThread } from "@/lib/conversations/weave-thread";

const at = (second: number) => new Date(Date.UTC(2026, 10, 23, 10, 30, second)).toISOString();

const message = (second: number, text = `at ${second}`): ThreadMessage => ({
  id: second,
  author: "user",
  isNote: false,
  isTalkOver: false,
  text,
  attachments: [],
  authorName: null,
  authorAvatarUrl: null,
  at: at(second),
  editedAt: null,
  deletedAt: null,
  receipt: null,
});

type Times = Partial<Record<"requested" | "queued" | "assigned" | "joined" | "ended", number>>;

const handoff = (times: Times, more: Partial<HandoffView> = {}): HandoffView => ({
  id: "hnd_1",
  state: "ended",
  origin: "bot",
  team: null,
  rule: { kind: "none" },
  agent: null,
  unfinishedIntents: [],
  reason: null,
  requestedAt: at(times.requested ?? 0),
  queuedAt: times.queued === undefined ? null : at(times.queued),
  assignedAt: times.assigned === undefined ? null : at(times.assigned),
  joinedAt: times.joined === undefined ? null : at(times.joined),
  endedAt: times.ended === undefined ? null : at(times.ended),
  endReason: null,
  endedBy: null,
  endNote: null,
  note: null,
  ...more,
});

const read = (items: ThreadItem[]): string[] =>
  items.map((item) => {
    if (item.kind === "message") return `${item.line}: ${item.message.text}`;
    if (item.kind === "note") return `${item.line}: note`;
    return `${item.above} ${item.passing} ${item.below}`;
  });

test("the baton goes from the bot over whoever waits to a human, and back", () => {
  const times = { requested: 2, queued: 3, assigned: 5, joined: 6, ended: 9 };
  const messages = [message(1), message(4), message(7), message(10)];
  expect(read(weaveThread(messages, [handoff(times)], false))).toEqual([
    "idle: at 1",
    "idle requested waiting",
    "waiting queued waiting",
    "waiting: at 4",
    "waiting assigned waiting",
    "waiting joined held",
    "held: at 7",
    "held ended idle",
    "idle: at 10",
  ]);
});

test("words of the same moment stand after what caused them, and before the note and the end", () => {
  const times = { requested: 2, joined: 6, ended: 9 };
  const messages = [message(2, "farewell"), message(6, "hello"), message(9, "goodbye")];
  expect(read(weaveThread(messages, [handoff(times, { note: "Order 40031" })], false))).toEqual([
    "idle requested waiting",
    "waiting: farewell",
    "waiting: note",
    "waiting joined held",
    "held: hello",
    "held: goodbye",
    "held ended idle",
  ]);
});

test("an agent who takes over with a word does it once", () => {
  const times = { requested: 5, queued: 5, assigned: 5, joined: 5 };
  const woven = weaveThread([message(1), message(5)], [handoff(times, { origin: "agent" })], false);
  expect(read(woven)).toEqual(["idle: at 1", "idle requested waiting", "waiting joined held", "held: at 5"]);
});

test("what happened before the first message on the page is not shown, but who had the baton is known", () => {
  const earlier = handoff({ requested: 1, queued: 2, joined: 3 });
  expect(read(weaveThread([message(7), message(8)], [earlier], true))).toEqual(["held: at 7", "held: at 8"]);
  expect(read(weaveThread([message(3), message(8)], [earlier], true))).toEqual([
    "waiting joined held",
    "held: at 3",
    "held: at 8",
  ]);
});

test("several handoffs follow each other, in whatever order they come", () => {
  const second = handoff({ requested: 6 }, { id: "hnd_2" });
  const first = handoff({ requested: 1, ended: 3 });
  expect(read(weaveThread([message(0), message(4), message(7)], [second, first], false))).toEqual([
    "idle: at 0",
    "idle requested waiting",
    "waiting ended idle",
    "idle: at 4",
    "idle requested waiting",
    "waiting: at 7",
  ]);
});

test("each message knows the handoff that it was said in", () => {
  const second = handoff({ requested: 6 }, { id: "hnd_2" });
  const first = handoff({ requested: 1, joined: 2, ended: 4 });
  const woven = weaveThread(
    [message(0), message(1), message(3), message(5), message(7)],
    [second, first],
    false,
  );
  const said = woven.flatMap((item) => (item.kind === "message" ? [item.handoff?.id] : []));
  expect(said).toEqual([undefined, "hnd_1", "hnd_1", undefined, "hnd_2"]);
});

test("a conversation that a request for a human begins has no words yet", () => {
  expect(read(weaveThread([], [handoff({ requested: 1, queued: 2 })], false))).toEqual([
    "idle requested waiting",
    "waiting queued waiting",
  ]);
});
