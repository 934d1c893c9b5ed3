import { expect, test } from "vitest";
import { laneName } from "@/lib/deliveries/lane-name";
import { type Position, type Standing, standingOf } from "@/lib/deliveries/standing-of";

const now = new Date("2026-11-23T10:00:00Z");
const soon = new Date("2026-11-23T10:00:24Z");
const later = new Date("2026-11-23T10:05:00Z");
const past = new Date("2026-11-23T09:59:00Z");

const head: Position = {
  id: 7,
  state: "pending",
  headId: 7,
  headKind: "message.created",
  isHeldByWorker: false,
  failures: 0,
  laneDueAt: past,
  notBefore: null,
  pausedAt: null,
  heldUntil: null,
};

const cases: [string, Partial<Position>, Standing][] = [
  ["is settled", { state: "delivered", headId: null }, { is: "delivered" }],
  ["is dead, whatever its lane does", { state: "dead", headId: 3 }, { is: "dead" }],
  ["is the head and due", {}, { is: "pending", next: null }],
  [
    "failed and waits for its next try",
    { laneDueAt: soon, failures: 2 },
    { is: "pending", next: soon.toISOString(), wait: "failed" },
  ],
  [
    "failed and was asked to come later",
    { laneDueAt: later, failures: 2, notBefore: soon },
    { is: "pending", next: later.toISOString(), wait: "asked" },
  ],
  [
    "failed long after it was asked to come later",
    { laneDueAt: later, failures: 2, notBefore: past },
    { is: "pending", next: later.toISOString(), wait: "failed" },
  ],
  ["is planned for later", { laneDueAt: soon }, { is: "pending", next: soon.toISOString(), wait: "planned" }],
  ["stands behind another", { headId: 6 }, { is: "behind", waitsFor: "message.created" }],
  [
    "stands behind another in a lane at work",
    { headId: 6, isHeldByWorker: true },
    { is: "behind", waitsFor: "message.created" },
  ],
  ["is at work", { isHeldByWorker: true, laneDueAt: soon }, { is: "running" }],
  ["waits for a repair", { pausedAt: past, laneDueAt: past }, { is: "paused" }],
  [
    "waits because nobody answers",
    { heldUntil: later, failures: 2 },
    { is: "pending", next: later.toISOString(), wait: "held" },
  ],
  [
    "waits longer than nobody answers",
    { heldUntil: soon, laneDueAt: later, failures: 2 },
    { is: "pending", next: later.toISOString(), wait: "failed" },
  ],
];

test.each(cases)("a delivery that %s", (_, change, expected) => {
  expect(standingOf({ ...head, ...change }, now)).toEqual(expected);
});

const about = {
  conversationId: "cnv_1",
  externalId: "web:1",
  organizationId: "org_1",
  organization: "acme",
};

test.each([
  ["bot:cnv_1", "bot:web:1"],
  ["desk:cnv_2", "desk:cnv_2"],
  ["setup:org_1", "setup:acme"],
  ["mail:ben@acme.test", "mail:ben@acme.test"],
  ["baton.prune", "baton.prune"],
])("the lane %s is read as %s", (lane, name) => {
  expect(laneName({ ...about, lane })).toBe(name);
});
