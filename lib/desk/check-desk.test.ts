import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listAudit } from "@/lib/audit/queries";
import { db, sql } from "@/lib/db";
import { deskDestination } from "@/lib/deliveries/destinations";
import { pauseDestination } from "@/lib/deliveries/pause-destination";
import { checkDesk } from "@/lib/desk/check-desk";
import { isChecking } from "@/lib/desk/enqueue-check";
import { repairDesk } from "@/lib/desk/repair-desk";
import type { Check } from "@/lib/desk/schema";
import type { OwnerScope } from "@/lib/organizations/scope";
import { build } from "@/lib/testing/build";
import { deskLetters, type SetupOfTest, startSetupOfTest } from "@/lib/testing/setup-of-test";
import { waitFor } from "@/lib/testing/wait-for";

let setup: SetupOfTest;
let organization: OwnerScope;
let botId: string;

beforeAll(async () => {
  setup = await startSetupOfTest();
});
afterAll(() => setup.world.stop());
beforeEach(async () => {
  setup.faults.clear();
  ({ organization, botId } = await setup.newBot());
  await setup.switchOn(organization, botId);
  await look();
});

const deskRow = () => db.desk.findUniqueOrThrow({ where: { organizationId: organization.id } });
const inboxRow = () => db.inbox.findUniqueOrThrow({ where: { botId } });
const openFindings = () =>
  db.finding.findMany({
    where: { organizationId: organization.id, resolvedAt: null },
    orderBy: { code: "asc" },
  });
const codes = async () => (await openFindings()).map(({ code }) => code);

/** Has the desk looked at, and tells how the checks went that did not pass. */
async function look(): Promise<string[]> {
  await checkDesk(organization);
  await waitFor("it was looked at", async () => !(await isChecking(organization.id)));
  const { checks } = await deskRow();
  return (checks as Check[]).flatMap(({ name, state }) => (state === "passed" ? [] : [`${name}: ${state}`]));
}

async function repair(code: string): Promise<void> {
  const finding = (await openFindings()).find((one) => one.code === code);
  await repairDesk(organization, finding?.id ?? "");
  await waitFor("it was looked at", async () => !(await isChecking(organization.id)));
}

/** Chatwoot's own platform API. */
async function platform(method: string, path: string, body: object): Promise<void> {
  const { url, platformToken } = setup.world.chatwoot;
  const answer = await fetch(`${url}/platform/api/v1/${path}`, {
    method,
    headers: { "api-access-token": platformToken, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
}

async function makeAgent(): Promise<void> {
  const { chatwootAccountId, botAgentId } = await deskRow();
  await platform("POST", `accounts/${chatwootAccountId}/account_users`, {
    user_id: botAgentId,
    role: "agent",
  });
}

/** The inbox as Chatwoot holds it. */
async function inboxAtChatwoot() {
  const { chatwootInboxId } = await inboxRow();
  const { store } = setup.world.chatwoot;
  const row = store.inboxes.get(chatwootInboxId ?? 0);
  if (!row) throw new Error("The inbox is gone");
  return { row, store };
}

test("a desk that was just set up is looked at by itself, and nothing is found", async () => {
  expect(await look()).toEqual([]);
  expect(await codes()).toEqual([]);
  const { checkedAt, version } = await deskRow();
  expect(checkedAt).not.toBeNull();
  expect(version).toMatch(/^\d/);
  const planned = await db.delivery.findFirst({
    where: { lane: `check:${organization.id}`, state: "pending" },
  });
  expect(planned?.dueAt?.getTime()).toBeGreaterThan(Date.now());
});

test("BotAgent1 who was made an agent is found, and made an administrator again", async () => {
  await makeAgent();
  expect(await look()).toContain("bot-agent-role: broken");
  expect(await codes()).toEqual(["bot-agent-role"]);
  await repair("bot-agent-role");
  expect(await codes()).toEqual([]);
  expect((await setup.atDesk(organization)).members).toContain("BotAgent1: administrator");
  const { entries } = await listAudit(organization, { action: "desk.repaired" });
  expect(entries).toMatchObject([{ details: { finding: "bot-agent-role", role: "agent" } }]);
});

test("what a demotion hides is not taken for gone", async () => {
  const { row, store } = await inboxAtChatwoot();
  store.inboxes.update(row, { greetingEnabled: true });
  await look();
  await makeAgent();
  expect(await look()).toContain("inboxes-quiet: unknown");
  expect(await codes()).toEqual(["bot-agent-role", "inbox-speaks"]);
});

test("BotAgent1's changed token is found, and read anew", async () => {
  const token = setup.world.chatwoot.store.tokens;
  const { botAgentId } = await deskRow();
  const row = [...token.values()].find((one) => one.ownerType === "User" && one.ownerId === botAgentId);
  if (row) token.update(row, { token: "changed-by-somebody" });
  await look();
  expect(await codes()).toEqual(["bot-agent-token"]);
  await repair("bot-agent-token");
  expect(await look()).toEqual([]);
});

test("an owner who was taken out is found, and put in again without a second letter", async () => {
  const { chatwootAccountId } = await deskRow();
  const { chatwootUserId } = await db.deskOwner.findFirstOrThrow({
    where: { organizationId: organization.id },
  });
  await platform("DELETE", `accounts/${chatwootAccountId}/account_users`, { user_id: chatwootUserId });
  expect(await look()).toEqual(["owners: attention"]);
  const owner = await db.deskOwner.findFirstOrThrow({ where: { organizationId: organization.id } });
  expect(owner.role).toBeNull();
  await repair("owner-missing");
  expect(await codes()).toEqual([]);
  expect((await setup.atDesk(organization)).members).toContain("Olivia Reyes: administrator");
  expect(await deskLetters(organization.user.email)).toHaveLength(1);
});

test("whatever was changed at the inbox is found, each by itself, and put right", async () => {
  const { row, store } = await inboxAtChatwoot();
  const { webhookUrl, secret } = row;
  store.inboxes.update(row, {
    webhookUrl: "https://elsewhere.test",
    secret: "another",
    agentBotId: null,
    greetingEnabled: true,
    csatSurveyEnabled: true,
    enableAutoAssignment: true,
    lockToSingleConversation: true,
  });
  expect(await look()).toEqual([
    "inbox-webhooks: broken",
    "webhook-secrets: broken",
    "agent-bots: attention",
    "inboxes-quiet: attention",
  ]);
  expect(await codes()).toEqual(["agent-bot-off", "inbox-secret", "inbox-speaks", "inbox-webhook"]);
  const speaks = (await openFindings()).find(({ code }) => code === "inbox-speaks");
  expect(speaks?.details).toEqual({ speakers: ["greeting", "survey", "assignment", "same-conversation"] });
  await repair("agent-bot-off");
  await repair("inbox-speaks");
  await repair("inbox-webhook");
  expect(await codes()).toEqual([]);
  const now = (await inboxAtChatwoot()).row;
  expect(now).toMatchObject({ webhookUrl, greetingEnabled: false, lockToSingleConversation: false });
  expect(now.secret).not.toBe(secret);
  expect(now.agentBotId).toBe((await inboxRow()).agentBotId);
});

test("an inbox that was deleted is made again", async () => {
  const { row, store } = await inboxAtChatwoot();
  store.inboxes.remove(row);
  await look();
  expect(await codes()).toEqual(["inbox-gone"]);
  await repair("inbox-gone");
  expect(await look()).toEqual([]);
  expect((await inboxRow()).chatwootInboxId).not.toBe(row.id);
});

test("a suspended account is found, and the desk goes on when it is active again and looked at", async () => {
  const { chatwootAccountId } = await deskRow();
  await platform("PATCH", `accounts/${chatwootAccountId}`, { status: "suspended" });
  await look();
  expect(await codes()).toEqual(["account-suspended"]);
  const { id: organizationId } = organization;
  const destination = deskDestination(organizationId);
  await pauseDestination({ destination, organizationId, reason: "401" });
  await look();
  expect(await db.destination.count({ where: { destination, pausedAt: { not: null } } })).toBe(1);
  await platform("PATCH", `accounts/${chatwootAccountId}`, { status: "active" });
  await look();
  expect(await codes()).toEqual([]);
  expect(await db.destination.count({ where: { destination } })).toBe(0);
});

test("a Chatwoot that does not answer is found at once, and nothing else is claimed", async () => {
  setup.faults.set({ on: "request", fault: "refuse", status: 503 });
  expect(await look()).toContain("chatwoot-answers: broken");
  expect(await codes()).toEqual(["chatwoot-silent"]);
  setup.faults.clear();
  await look();
  expect(await codes()).toEqual([]);
});

test("a repair that Chatwoot refuses says so, and the finding stays", async () => {
  await makeAgent();
  await look();
  setup.faults.set({ on: "request", fault: "refuse", status: 503, path: "/platform/api/v1/users$" });
  const [finding] = await openFindings();
  await expect(repairDesk(organization, finding?.id ?? "")).rejects.toMatchObject({ code: "unavailable" });
  expect(await codes()).toEqual(["bot-agent-role"]);
  expect((await listAudit(organization, { action: "desk.repaired" })).entries).toEqual([]);
});

test("what is repaired, or another organization's, is not found", async () => {
  await makeAgent();
  await look();
  const [finding] = await openFindings();
  const beacon = await build.organization({ name: "Beacon" });
  await expect(repairDesk(beacon, finding?.id ?? "")).rejects.toMatchObject({ code: "not-found" });
  await expect(checkDesk(beacon)).rejects.toMatchObject({ code: "not-found" });
  await repair("bot-agent-role");
  await expect(repairDesk(organization, finding?.id ?? "")).rejects.toMatchObject({ code: "not-found" });
});

test("a desk that stands still because BotAgent1 was demoted mends itself", async () => {
  await makeAgent();
  const { id: organizationId } = organization;
  await pauseDestination({ destination: deskDestination(organizationId), organizationId, reason: "401" });
  const { enqueueProbe } = await import("@/lib/desk/carry-probe");
  await enqueueProbe(organizationId, new Date(Date.now() - 60_000));
  await waitFor("it goes on", async () => (await db.destination.count({ where: { organizationId } })) === 0);
  expect((await setup.atDesk(organization)).members).toContain("BotAgent1: administrator");
  const { entries } = await listAudit(organization, { action: "desk.repaired" });
  expect(entries).toMatchObject([{ actorName: "Baton", details: { finding: "bot-agent-role" } }]);
});

test("a switched-off desk is not looked at in turns any more", async () => {
  const lane = `check:${organization.id}`;
  await db.inbox.update({ where: { botId }, data: { enabledAt: null } });
  await sql.query(`update "Delivery" set "dueAt" = now() where lane = $1 and state = 'pending'`, [lane]);
  await sql.query(`update "Lane" set "dueAt" = now() where lane = $1`, [lane]);
  await waitFor(
    "its turn is over",
    async () => (await db.delivery.count({ where: { lane, state: "pending" } })) === 0,
  );
  expect(await db.delivery.count({ where: { lane } })).toBe(1);
});
