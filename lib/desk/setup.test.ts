import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { requestVerification } from "@/lib/auth/request-verification";
import { verifyEmail } from "@/lib/auth/verify-email";
import { createChannel } from "@/lib/channels/create-channel";
import { switchOffDesk } from "@/lib/conversations/switch-off-desk";
import { db } from "@/lib/db";
import { carrySetupRun } from "@/lib/desk/carry-setup-run";
import { enableDesk } from "@/lib/desk/enable-desk";
import { openDesk } from "@/lib/desk/open-desk";
import { retrySetup } from "@/lib/desk/retry-setup";
import { removeMember } from "@/lib/organizations/remove-member";
import type { OwnerScope } from "@/lib/organizations/scope";
import { setRole } from "@/lib/organizations/set-role";
import { build } from "@/lib/testing/build";
import { buildBot } from "@/lib/testing/build-bot";
import { lettersTo, tokenFor } from "@/lib/testing/read-letters";
import { startWorld, type World } from "@/lib/testing/start-world";
import { waitFor } from "@/lib/testing/wait-for";

type Refusal = { match: RegExp; method: string; status: number; times: number; isApplied?: boolean };

let world: World;
let refusals: Refusal[] = [];
let calls: string[] = [];
let refused: string[] = [];

beforeAll(async () => {
  world = await startWorld({
    chatwoot: {
      onRequest: async (c, next) => {
        const path = new URL(c.req.url).pathname;
        calls.push(`${c.req.method} ${path}`);
        const refusal = refusals.find(
          (one) => one.times > 0 && one.method === c.req.method && one.match.test(path),
        );
        if (!refusal) return next();
        refusal.times--;
        if (refusal.isApplied) await next();
        c.res = undefined;
        c.res = c.json({ status: refusal.status, error: "Internal Server Error" }, refusal.status as 500);
        refused.push(path);
      },
    },
  });
});
afterAll(() => world.stop());
beforeEach(() => {
  refusals = [];
  refused = [];
  calls = [];
});

async function newBot(owner?: OwnerScope) {
  const organization = owner ?? (await build.organization());
  const bot = await buildBot(organization);
  await createChannel(organization, { botId: bot.id, label: "Default", callbackUrl: world.callbacks.url });
  return { organization, botId: bot.id };
}

const deskLetters = async (address: string) =>
  (await lettersTo<"desk-account">(address))
    .filter(({ letter }) => letter === "desk-account")
    .map(({ data }) => data);

const runOf = (botId: string) =>
  db.setupRun.findFirstOrThrow({
    where: { botId },
    orderBy: { startedAt: "desc" },
    include: { steps: { orderBy: { position: "asc" } } },
  });

const ends = (botId: string, state: string) =>
  waitFor(`the set-up is ${state}`, async () => {
    const run = await runOf(botId);
    return run.state === state && run;
  });

async function switchOn(organization: OwnerScope, botId: string) {
  const enabled = await enableDesk(organization, botId);
  expect(enabled.ok).toBe(true);
  return ends(botId, "done");
}

/** Everything of this organization that stands at the desk. */
async function atDesk(organization: OwnerScope) {
  const desk = await db.desk.findUniqueOrThrow({ where: { organizationId: organization.id } });
  const { store } = world.chatwoot;
  const accounts = [...store.accounts.values()].filter((one) => one.customAttributes.baton === desk.id);
  const accountId = desk.chatwootAccountId as number;
  return {
    accounts: accounts.length,
    members: store.by.membersOfAccount
      .all(accountId)
      .map((row) => `${store.users.get(row.userId)?.name}: ${row.role}`)
      .sort(),
    inboxes: store.by.inboxesOfAccount.all(accountId).map((inbox) => inbox.name),
    agentBots: store.by.agentBotsOfAccount.all(accountId).map((bot) => bot.name),
    conversations: store.by.conversationsOfAccount.all(accountId).length,
  };
}

const ALL = {
  accounts: 1,
  members: ["BotAgent1: administrator", "Olivia Reyes: administrator"],
  inboxes: ["Acme bot"],
  agentBots: ["Acme bot"],
  conversations: 0,
};

describe("what stands in the way", () => {
  test("owners who are not verified are named, and nothing is begun", async () => {
    const { organization, botId } = await newBot();
    const ben = await build.user({ name: "Ben Okafor", isVerified: false });
    await build.member(organization, { role: "owner", user: ben });
    const enabled = await enableDesk(organization, botId);
    expect(enabled).toEqual({
      ok: false,
      gate: { unverified: [{ id: ben.id, name: ben.name, email: ben.email }], needsChannel: false },
    });
    expect(await db.desk.count({ where: { organizationId: organization.id } })).toBe(0);
  });

  test("a channel is missing", async () => {
    const organization = await build.organization();
    const bot = await buildBot(organization);
    expect(await enableDesk(organization, bot.id)).toEqual({
      ok: false,
      gate: { unverified: [], needsChannel: true },
    });
  });
});

describe("switching on", () => {
  test("makes the account, its administrators, the inbox and the agent bot, and tests them", async () => {
    const { organization, botId } = await newBot();
    const run = await switchOn(organization, botId);
    expect(run.steps.map((step) => [step.name, step.state])).toEqual([
      ["owners-verified", "done"],
      ["channel-configured", "done"],
      ["account", "done"],
      ["owners", "done"],
      ["bot-agent", "done"],
      ["inbox", "done"],
      ["agent-bot", "done"],
      ["self-test", "done"],
    ]);
    expect(await atDesk(organization)).toEqual(ALL);
    const inbox = await db.inbox.findUniqueOrThrow({ where: { botId } });
    expect(inbox.enabledAt).not.toBeNull();
  });

  test("each owner gets one letter with working credentials", async () => {
    const { organization, botId } = await newBot();
    await switchOn(organization, botId);
    const [letter, ...more] = await deskLetters(organization.user.email);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ userName: organization.user.email, address: `${world.chatwoot.url}/app` });
    const signedIn = await fetch(`${world.chatwoot.url}/app/login`, {
      method: "POST",
      redirect: "manual",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ email: organization.user.email, password: String(letter?.password) }),
    });
    expect([signedIn.status, signedIn.headers.get("set-cookie") !== null]).toEqual([302, true]);
  });

  test("an owner who has a user at Chatwoot is adopted, and their password is never touched or written", async () => {
    const { organization, botId } = await newBot();
    const { email } = organization.user;
    const made = await fetch(`${world.chatwoot.url}/platform/api/v1/users`, {
      method: "POST",
      headers: { "api-access-token": world.chatwoot.platformToken, "content-type": "application/json" },
      body: JSON.stringify({ name: "Olivia of old", email, password: "Her-own-1!" }),
    });
    expect(made.status).toBe(200);
    await switchOn(organization, botId);
    const [letter] = await deskLetters(email);
    expect(letter).not.toHaveProperty("password");
    expect((await atDesk(organization)).members).toContain("Olivia of old: administrator");
  });

  test("again changes nothing", async () => {
    const { organization, botId } = await newBot();
    await switchOn(organization, botId);
    const before = await atDesk(organization);
    await switchOff(organization, botId);
    await switchOn(organization, botId);
    expect(await atDesk(organization)).toEqual(before);
    expect(await deskLetters(organization.user.email)).toHaveLength(1);
  });

  test("two clicks at once are one run", async () => {
    const { organization, botId } = await newBot();
    const clicks = await Promise.all([enableDesk(organization, botId), enableDesk(organization, botId)]);
    expect(new Set(clicks.map((click) => click.ok && click.runId)).size).toBe(1);
    await ends(botId, "done");
    expect(await atDesk(organization)).toEqual(ALL);
  });

  test("a second bot gets an inbox of its own in the same account", async () => {
    const { organization, botId } = await newBot();
    await switchOn(organization, botId);
    const other = await newBot(organization);
    await switchOn(organization, other.botId);
    expect(await atDesk(organization)).toMatchObject({
      accounts: 1,
      inboxes: ["Acme bot", "Acme bot"],
      members: ALL.members,
    });
  });

  test("an owner can open Chatwoot with one click", async () => {
    const { organization, botId } = await newBot();
    await switchOn(organization, botId);
    const opened = await fetch(await openDesk(organization), { redirect: "manual" });
    expect(opened.headers.get("set-cookie")).not.toBeNull();
  });

  const switchOff = (organization: OwnerScope, botId: string) => switchOffDesk(organization, botId);
});

describe("a step that fails", () => {
  test("says what Chatwoot answered, and Try again goes on from there", async () => {
    const { organization, botId } = await newBot();
    refusals = [{ match: /\/inboxes$/, method: "POST", status: 422, times: 1 }];
    await enableDesk(organization, botId);
    const failed = await ends(botId, "failed");
    expect(failed.steps.map((step) => step.state)).toEqual([
      "done",
      "done",
      "done",
      "done",
      "done",
      "failed",
      "waiting",
      "waiting",
    ]);
    expect(failed.steps[5]?.problem).toMatchObject({
      message: expect.stringContaining("Chatwoot answered 422"),
    });
    calls = [];
    await retrySetup(organization, botId);
    await ends(botId, "done");
    expect(calls).not.toContain("POST /platform/api/v1/accounts");
    expect(await atDesk(organization)).toEqual(ALL);
  });

  test("heals by itself when Chatwoot was away for a moment", async () => {
    const { organization, botId } = await newBot();
    refusals = [{ match: /\/agent_bots$/, method: "GET", status: 503, times: 1 }];
    await switchOn(organization, botId);
    expect(await atDesk(organization)).toEqual(ALL);
  });

  test("switched off in the middle stays off", async () => {
    const { organization, botId } = await newBot();
    refusals = [{ match: /\/inboxes$/, method: "POST", status: 503, times: 1 }];
    await enableDesk(organization, botId);
    await waitFor("the run is at the inbox", async () => (await runOf(botId)).steps[5]?.problem);
    await switchOffDesk(organization, botId);
    await ends(botId, "stopped");
    expect((await db.inbox.findUniqueOrThrow({ where: { botId } })).enabledAt).toBeNull();
  });
});

describe("an answer that never came, although the work was done", () => {
  test.each([
    ["the account", /\/platform\/api\/v1\/accounts$/],
    ["a user", /\/platform\/api\/v1\/users$/],
    ["a membership", /\/account_users$/],
    ["the inbox", /\/inboxes$/],
    ["the agent bot", /\/agent_bots$/],
    ["its place on the inbox", /\/set_agent_bot$/],
    ["the test contact", /\/contacts$/],
    ["the test conversation", /\/conversations$/],
  ])("%s is not made twice", async (_, match) => {
    const { organization, botId } = await newBot();
    refusals = [{ match, method: "POST", status: 502, times: 1, isApplied: true }];
    await switchOn(organization, botId);
    expect(refused).toHaveLength(1);
    expect(
      await waitFor("the desk is tidy", async () => {
        const seen = await atDesk(organization);
        return seen.conversations === 0 && seen.accounts === 1 && seen;
      }),
    ).toEqual(ALL);
    expect(await deskLetters(organization.user.email)).toHaveLength(1);
  });
});

test("the desk follows its owners: in when they are verified, out when they are not owners any more", async () => {
  const { organization, botId } = await newBot();
  await switchOn(organization, botId);
  const ben = await build.user({ name: "Ben Okafor" });
  await build.member(organization, { role: "member", user: ben });
  await setRole(organization, { userId: ben.id, role: "owner" });
  await waitFor("Ben is in", async () =>
    (await atDesk(organization)).members.includes("Ben Okafor: administrator"),
  );
  await waitFor("Ben has his letter", async () => (await deskLetters(ben.email)).length === 1);
  await removeMember(organization, { userId: ben.id });
  await waitFor(
    "Ben is out",
    async () => !(await atDesk(organization)).members.some((one) => one.startsWith("Ben")),
  );
});

test("an owner who comes to be verified later gets to the desk then", async () => {
  const { organization, botId } = await newBot();
  await switchOn(organization, botId);
  const ben = await build.user({ name: "Ben Okafor", isVerified: false });
  await build.member(organization, { role: "owner", user: ben });
  await requestVerification(ben);
  await verifyEmail(ben, await tokenFor(ben.email));
  await waitFor("Ben is in", async () =>
    (await atDesk(organization)).members.includes("Ben Okafor: administrator"),
  );
});

test("the handler of a run that has ended does nothing", async () => {
  const { organization, botId } = await newBot();
  const run = await switchOn(organization, botId);
  calls = [];
  const job = await db.delivery.findFirstOrThrow({ where: { kind: "setup.run", botId } });
  const outcome = await carrySetupRun.run({
    ...job,
    id: Number(job.id),
    payload: { runId: run.id },
    isSuspect: true,
  });
  expect([outcome.kind, calls]).toEqual(["done", []]);
});
