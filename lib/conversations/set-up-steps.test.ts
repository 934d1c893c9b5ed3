import { expect, test } from "vitest";
import type { SetUp } from "@/lib/conversations/queries-set-up";
import { setUpSteps } from "@/lib/conversations/set-up-steps";

const AT = "2026-11-12T10:00:00.000Z";

const fresh: SetUp = {
  botAt: AT,
  trouble: null,
  owners: { verified: 1, all: 2, unverified: ["usr_1"], at: AT },
  channel: null,
  key: null,
  standing: "off",
  enabledAt: null,
  account: null,
  website: null,
  defaultTeam: null,
  firstMessageAt: null,
  firstHandoffAt: null,
};
const verified = { owners: { verified: 2, all: 2, unverified: [], at: AT } };
const channel = { label: "Default", callbackUrl: "https://bot.acme.test", at: AT };
const on = { standing: "on" as const, enabledAt: AT };

// done, next and waiting by their first letters; in brackets what cannot begin.
const read = (setUp: Partial<SetUp>): string =>
  setUpSteps({ ...fresh, ...setUp })
    .map(({ state, canBegin }) => (canBegin ? state[0] : `(${state[0]})`))
    .join(" ");

test.each<[string, Partial<SetUp>, string]>([
  ["an owner is missing", {}, "d n w (w) (w) (w)"],
  ["a channel is missing", verified, "d d n (w) (w) (w)"],
  ["only the owner is missing", { channel }, "d n d (w) (w) (w)"],
  ["Chatwoot is off", { ...verified, channel }, "d d d n (w) (w)"],
  ["Chatwoot is being set up", { ...verified, channel, standing: "setting-up" }, "d d d n (w) (w)"],
  ["Chatwoot is on", { ...verified, channel, ...on }, "d d d d n w"],
  ["Chatwoot refuses us", { ...verified, channel, ...on, standing: "paused" }, "d d d d n w"],
  [
    "a team is chosen",
    { ...verified, channel, ...on, defaultTeam: { name: "Sales", at: AT } },
    "d d d d d n",
  ],
])("%s", (_, setUp, steps) => {
  expect(read(setUp)).toBe(steps);
});

test("a step that is not done has no time", () => {
  const [, owners] = setUpSteps(fresh);
  expect(owners?.at).toBeNull();
});
