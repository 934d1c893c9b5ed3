import { expect, test } from "vitest";
import { type Change, changesOf } from "./changes-of";

const url = (host: string) => `https://${host}/hooks`;

const cases: [string, string, Record<string, unknown>, Change[]][] = [
  [
    "only what differs",
    "channel.changed",
    {
      from: { label: "Default", callbackUrl: url("old.test") },
      to: { label: "Default", callbackUrl: url("new.test") },
    },
    [{ field: "callbackUrl", before: url("old.test"), after: url("new.test") }],
  ],
  [
    "lists by what is in them",
    "route.changed",
    { from: { teamId: 1, intents: ["a", "b"] }, to: { teamId: 1, intents: ["a"] } },
    [{ field: "intents", before: ["a", "b"], after: ["a"] }],
  ],
  [
    "what was not there before",
    "channel.changed",
    { from: { callbackUrl: null }, to: { callbackUrl: url("new.test") } },
    [{ field: "callbackUrl", before: null, after: url("new.test") }],
  ],
  ["nothing that the sentence says", "member.role-changed", { from: "owner", to: "member" }, []],
  [
    "what else there is",
    "delivery.redelivered",
    { count: 3, kind: "desk.message" },
    [{ field: "kind", after: "desk.message" }],
  ],
  ["no facts of a finding", "desk.repaired", { finding: "inbox-gone", botId: "bot_1" }, []],
  [
    "what an unknown action has, flat",
    "widget.turned",
    { by: { degrees: 90 }, isFast: true },
    [
      { field: "degrees", after: 90 },
      { field: "isFast", after: true },
    ],
  ],
  [
    "of an older entry what is there",
    "route.default-changed",
    { to: { teamId: 4 } },
    [{ field: "teamId", after: 4 }],
  ],
  ["never a secret", "widget.turned", { apiKey: "baton_1", from: { secret: "a" }, to: { secret: "b" } }, []],
];

test.each(cases)("tells %s", (_, action, details, expected) => {
  expect(changesOf(action, details)).toEqual(expected);
});
