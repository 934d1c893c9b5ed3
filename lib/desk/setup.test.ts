import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { switchOffDesk } from "@/lib/conversations/switch-off-desk";
import { db } from "@/lib/db";
import { enableDesk } from "@/lib/desk/enable-desk";
import { openDesk } from "@/lib/desk/open-desk";
import type { OwnerScope } from "@/lib/organizations/scope";
import { build } from "@/lib/testing/build";
import { buildBot } from "@/lib/testing/build-bot";
import { deskLetters, ends, SET_UP, type SetupOfTest, startSetupOfTest } from "@/lib/testing/setup-of-test";

let setup: SetupOfTest;
beforeAll(async () => {
  setup = await startSetupOfTest();
});
afterAll(() => setup.world.stop());

describe("what stands in the way", () => {
  test("owners who are not verified are named, and nothing is begun", async () => {
    const { organization, botId } = await setup.newBot();
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
    const { organization, botId } = await setup.newBot();
    const run = await setup.switchOn(organization, botId);
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
    expect(await setup.atDesk(organization)).toEqual(SET_UP);
    const inbox = await db.inbox.findUniqueOrThrow({ where: { botId } });
    expect(inbox.enabledAt).not.toBeNull();
  });

  test("each owner gets one letter with working credentials", async () => {
    const { organization, botId } = await setup.newBot();
    await setup.switchOn(organization, botId);
    const [letter, ...more] = await deskLetters(organization.user.email);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      userName: organization.user.email,
      address: `${setup.world.chatwoot.url}/app`,
    });
    const signedIn = await fetch(`${setup.world.chatwoot.url}/app/login`, {
      method: "POST",
      redirect: "manual",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ email: organization.user.email, password: String(letter?.password) }),
    });
    expect([signedIn.status, signedIn.headers.get("set-cookie") !== null]).toEqual([302, true]);
  });

  test("an owner who has a user at Chatwoot is adopted, and their password is never touched or written", async () => {
    const { organization, botId } = await setup.newBot();
    const { email } = organization.user;
    const made = await fetch(`${setup.world.chatwoot.url}/platform/api/v1/users`, {
      method: "POST",
      headers: { "api-access-token": setup.world.chatwoot.platformToken, "content-type": "application/json" },
      body: JSON.stringify({ name: "Olivia of old", email, password: "Her-own-1!" }),
    });
    expect(made.status).toBe(200);
    await setup.switchOn(organization, botId);
    const [letter] = await deskLetters(email);
    expect(letter).not.toHaveProperty("password");
    expect((await setup.atDesk(organization)).members).toContain("Olivia of old: administrator");
  });

  test("again changes nothing", async () => {
    const { organization, botId } = await setup.newBot();
    await setup.switchOn(organization, botId);
    const before = await setup.atDesk(organization);
    await switchOff(organization, botId);
    await setup.switchOn(organization, botId);
    expect(await setup.atDesk(organization)).toEqual(before);
    expect(await deskLetters(organization.user.email)).toHaveLength(1);
  });

  test("two clicks at once are one run", async () => {
    const { organization, botId } = await setup.newBot();
    const clicks = await Promise.all([enableDesk(organization, botId), enableDesk(organization, botId)]);
    expect(new Set(clicks.map((click) => click.ok && click.runId)).size).toBe(1);
    await ends(botId, "done");
    expect(await setup.atDesk(organization)).toEqual(SET_UP);
  });

  test("a second bot gets an inbox of its own in the same account", async () => {
    const { organization, botId } = await setup.newBot();
    await setup.switchOn(organization, botId);
    const other = await setup.newBot(organization);
    await setup.switchOn(organization, other.botId);
    expect(await setup.atDesk(organization)).toMatchObject({
      accounts: 1,
      inboxes: ["Acme bot", "Acme bot"],
      members: SET_UP.members,
    });
  });

  test("an owner can open this organization's account in Chatwoot with one click", async () => {
    const { organization, botId } = await setup.newBot();
    await setup.switchOn(organization, botId);
    const { chatwootAccountId } = await db.desk.findUniqueOrThrow({
      where: { organizationId: organization.id },
    });
    const opened = await fetch(await openDesk(organization), { redirect: "manual" });
    expect(opened.headers.get("set-cookie")).not.toBeNull();
    expect(opened.headers.get("location")).toBe(`/app/accounts/${chatwootAccountId}/dashboard`);
  });

  const switchOff = (organization: OwnerScope, botId: string) => switchOffDesk(organization, botId);
});
