import { expect, test } from "vitest";
import { CHECKS } from "@/lib/desk/choices";
import type { DeskFacts, InboxFacts } from "@/lib/desk/facts";
import { judgeDesk } from "@/lib/desk/judge-desk";

const ok = <Value>(value: Value) => ({ ok: true, value }) as const;
const no = (status: number | null, reason = "Chatwoot answered so") =>
  ({ ok: false, status, reason }) as const;

const owner = { userId: "usr_1", name: "Olivia Reyes", isVerified: true, role: "administrator" };
const ben = { userId: "usr_2", name: "Ben Okafor", isVerified: true, role: null };
const seen: NonNullable<InboxFacts["seen"]> = {
  webhookUrl: "https://baton/hook",
  isSecretRight: true,
  hasAgentBot: true,
  speakers: [],
};
const inbox: InboxFacts = {
  botId: "bot_1",
  webhookUrl: "https://baton/hook",
  heardAt: new Date("2026-11-25T10:00:00Z"),
  seen,
};
const other: InboxFacts = { ...inbox, botId: "bot_2" };

const WELL: DeskFacts = {
  answer: ok({ version: "4.15.1", ms: 84 }),
  account: { ...ok({ status: "active" }), number: 4 },
  botAgentRole: ok("administrator"),
  token: ok(true as const),
  owners: ok([owner]),
  inboxes: ok([inbox, other]),
  teamIds: ok([7, 9]),
  routes: [{ botId: "bot_1", teamId: 7 }],
  repairs: 0,
};

const judge = (change: Partial<DeskFacts>) => {
  const judged = judgeDesk({ ...WELL, ...change });
  return {
    checks: Object.fromEntries(judged.map(({ check }) => [check.name, check])),
    found: judged.flatMap(({ found }) => found.map(({ code, subject }) => [code, subject])),
    details: judged.flatMap(({ found }) => found.map(({ details }) => details)),
    about: judged.flatMap(({ about }) => about),
  };
};

test("a desk that is well passes every check, in the order of the page, and nothing is found", () => {
  const judged = judgeDesk(WELL);
  expect(judged.map(({ check }) => [check.name, check.state])).toEqual(
    CHECKS.map((name) => [name, "passed"]),
  );
  expect(judged.flatMap(({ found }) => found)).toEqual([]);
  expect(judge({}).checks["chatwoot-answers"]?.facts).toEqual({ ms: 84 });
  expect(judge({}).checks["inbox-webhooks"]?.facts).toEqual({ done: 2, total: 2 });
  expect(judge({}).checks["webhooks-heard"]?.facts).toMatchObject({ at: "2026-11-25T10:00:00.000Z" });
});

const withInbox = (change: Partial<typeof seen>): Partial<DeskFacts> => ({
  inboxes: ok([inbox, { ...other, seen: { ...seen, ...change } }]),
});
const IN_AN_INBOX = { done: 1, total: 2 };

test.each<[string, Partial<DeskFacts>, [check: string, state: string, facts: object], [string, string][]]>([
  [
    "Chatwoot does not answer",
    {
      answer: no(null),
      account: null,
      botAgentRole: null,
      token: null,
      owners: null,
      inboxes: null,
      teamIds: null,
    },
    ["chatwoot-answers", "broken", {}],
    [["chatwoot-silent", "desk"]],
  ],
  [
    "Chatwoot breaks",
    { account: { ...no(500), number: 4 } },
    ["chatwoot-answers", "broken", {}],
    [["chatwoot-silent", "desk"]],
  ],
  [
    "the account is suspended",
    { account: { ...ok({ status: "suspended" }), number: 4 } },
    ["account-active", "broken", { number: 4, why: "account-suspended" }],
    [["account-suspended", "desk"]],
  ],
  [
    "the account is gone",
    { account: { ...no(404), number: 4 } },
    ["account-active", "broken", { number: 4, why: "account-gone" }],
    [["account-gone", "desk"]],
  ],
  [
    "the operator's token is refused",
    { account: { ...no(401), number: 4 } },
    ["account-active", "broken", { number: 4, why: "platform-refused" }],
    [["platform-refused", "desk"]],
  ],
  [
    "BotAgent1 was made an agent",
    { botAgentRole: ok("agent") },
    ["bot-agent-role", "broken", { role: "agent" }],
    [["bot-agent-role", "desk"]],
  ],
  [
    "BotAgent1 was taken out of the account",
    { botAgentRole: ok(null) },
    ["bot-agent-role", "broken", { role: "missing" }],
    [["bot-agent-role", "desk"]],
  ],
  [
    "BotAgent1's token was changed",
    { token: no(401) },
    ["bot-agent-token", "broken", {}],
    [["bot-agent-token", "desk"]],
  ],
  [
    "an owner is missing",
    { owners: ok([owner, ben]) },
    ["owners", "attention", { done: 1, total: 2 }],
    [["owner-missing", "usr_2"]],
  ],
  [
    "an owner was made an agent",
    { owners: ok([owner, { ...ben, role: "agent" }]) },
    ["owners", "attention", { done: 1, total: 2 }],
    [["owner-missing", "usr_2"]],
  ],
  [
    "an owner has not verified",
    { owners: ok([owner, { ...ben, isVerified: false }]) },
    ["owners", "attention", { done: 1, total: 2 }],
    [["owner-unverified", "usr_2"]],
  ],
  [
    "an inbox was deleted",
    { inboxes: ok([inbox, { ...other, seen: null }]) },
    ["inbox-webhooks", "broken", IN_AN_INBOX],
    [["inbox-gone", "bot_2"]],
  ],
  [
    "a webhook leads elsewhere",
    withInbox({ webhookUrl: "https://elsewhere" }),
    ["inbox-webhooks", "broken", IN_AN_INBOX],
    [["inbox-webhook", "bot_2"]],
  ],
  [
    "no webhook was ever heard",
    { inboxes: ok([inbox, { ...other, heardAt: null }]) },
    ["webhooks-heard", "attention", IN_AN_INBOX],
    [],
  ],
  [
    "a signing secret was changed",
    withInbox({ isSecretRight: false }),
    ["webhook-secrets", "broken", IN_AN_INBOX],
    [["inbox-secret", "bot_2"]],
  ],
  [
    "an agent bot was taken off",
    withInbox({ hasAgentBot: false }),
    ["agent-bots", "attention", IN_AN_INBOX],
    [["agent-bot-off", "bot_2"]],
  ],
  [
    "an inbox greets",
    withInbox({ speakers: ["greeting"] }),
    ["inboxes-quiet", "attention", IN_AN_INBOX],
    [["inbox-speaks", "bot_2"]],
  ],
  [
    "an inbox goes on with the same conversation",
    withInbox({ speakers: ["same-conversation"] }),
    ["inboxes-quiet", "attention", IN_AN_INBOX],
    [["inbox-speaks", "bot_2"]],
  ],
  [
    "a route names a team that is gone",
    { routes: [...WELL.routes, { botId: "bot_2", teamId: 8 }] },
    ["route-teams", "attention", { done: 1, total: 2 }],
    [["unknown-team", "8"]],
  ],
  ["reading back found something", { repairs: 3 }, ["reading-back", "attention", { count: 3 }], []],
])("%s", (_, change, [name, state, facts], found) => {
  const judged = judge(change);
  expect(judged.checks[name]).toMatchObject({ state, facts });
  expect(judged.found).toEqual(found);
});

test.each<[string, Partial<DeskFacts>, string, string]>([
  ["the account could not be read", { account: { ...no(429), number: 4 } }, "account-active", "account-gone"],
  ["the members could not be read", { botAgentRole: no(500), owners: no(500) }, "owners", "owner-missing"],
  ["the token could not be tried", { token: no(null) }, "bot-agent-token", "bot-agent-token"],
  ["the inboxes may not be seen", { inboxes: null }, "agent-bots", "agent-bot-off"],
  ["the inboxes could not be read", { inboxes: no(502) }, "inbox-webhooks", "inbox-gone"],
  ["the teams could not be read", { teamIds: no(502) }, "route-teams", "unknown-team"],
])("%s: what was found earlier is neither repeated nor taken back", (_, change, name, code) => {
  const judged = judge(change);
  expect(judged.checks[name]).toMatchObject({ state: "unknown" });
  expect(judged.found).toEqual([]);
  expect(judged.about).not.toContain(code);
});

test("a finding says what its words need", () => {
  expect(judge({ botAgentRole: ok("agent") }).details).toEqual([{ role: "agent" }]);
  expect(judge({ owners: ok([ben]) }).details).toEqual([{ name: "Ben Okafor", role: "missing" }]);
  expect(judge(withInbox({ speakers: ["greeting", "survey"] })).details).toEqual([
    { speakers: ["greeting", "survey"] },
  ]);
  expect(judge({ routes: [{ botId: "bot_2", teamId: 8 }] }).details).toEqual([{ botId: "bot_2" }]);
});
