import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listAudit } from "@/lib/audit/queries";
import { db, sql } from "@/lib/db";
import { deskDestination } from "@/lib/deliveries/destinations";
import { pauseDestination } from "@/lib/deliveries/pause-destination";
import { countAtInboxes } from "@/lib/desk/count-at-inboxes";
import { noteFinding } from "@/lib/desk/note-finding";
import { readDesk } from "@/lib/desk/queries-desk";
import { resumeDesk } from "@/lib/desk/resume-desk";
import { build } from "@/lib/testing/build";
import { talkOf } from "@/lib/testing/runtime-of-test";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";
import { waitFor } from "@/lib/testing/wait-for";

let world: World;
let bot: LiveBot;
let delay = 0;

beforeAll(async () => {
  world = await startWorld({
    chatwoot: {
      onRequest: async (_, next) => {
        if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
        await next();
      },
    },
  });
  bot = await buildLiveBot(world);
  // The look that follows a set-up would take back what these tests find.
  await waitFor("the desk was looked at", () => db.desk.findFirst({ where: { checkedAt: { not: null } } }));
});
afterAll(() => world.stop());
beforeEach(async () => {
  delay = 0;
  await sql.query(`truncate "Finding", "Destination"`);
});

test("the desk is shown with its account, owners, inboxes and the last set-up of each bot", async () => {
  const report = await readDesk(bot.organization);
  expect(report).toMatchObject({
    website: world.chatwoot.url,
    account: bot.desk.accountId,
    isBotAgentReady: true,
    findings: [],
    owners: [{ name: "Olivia Reyes", state: "administrator" }],
    inboxes: [{ bot: "Acme bot", isOn: true, number: bot.desk.inboxId }],
    runs: [{ bot: "Acme bot", state: "done", done: 8, steps: 8, failed: null }],
    repairs: [],
  });
  expect(report?.version).toMatch(/^\d/);
  expect(report?.owners[0]?.letterAt).not.toBeNull();
  expect(report?.inboxes[0]?.url).toContain(`/inbox/${bot.desk.inboxId}`);
  expect(report?.waiting.map(({ to, lanes, state }) => [to, lanes, state])).toEqual([
    ["desk", 0, "going"],
    ["intake", 0, "going"],
    ["setup", 0, "going"],
    ["channel", 0, "going"],
  ]);
});

test("findings name their bot; what was resolved is gone", async () => {
  const organizationId = bot.organization.id;
  await noteFinding({ organizationId, code: "no-default-team", subject: bot.id });
  await noteFinding({ organizationId, code: "unknown-team", subject: "7", details: { botId: bot.id } });
  await noteFinding({
    organizationId,
    code: "desk-paused",
    subject: organizationId,
    details: { reason: "401" },
  });
  const findings = (await readDesk(bot.organization))?.findings;
  expect(findings?.[0]).toMatchObject({ code: "desk-paused", facts: { reason: "401" }, bot: null });
  expect(
    findings
      ?.slice(1)
      .map(({ code, bot: about }) => [code, about?.slug])
      .sort(),
  ).toEqual([
    ["no-default-team", bot.slug],
    ["unknown-team", bot.slug],
  ]);
});

test("a paused desk shows what waits, and its owner has it go on, once", async () => {
  const organizationId = bot.organization.id;
  const destination = deskDestination(organizationId);
  await pauseDestination({ destination, organizationId, reason: "Chatwoot answered 401" });
  await noteFinding({ organizationId, code: "desk-paused", subject: organizationId });
  const talk = talkOf(world, bot);
  await talk.user("Is anybody there?");
  expect((await readDesk(bot.organization))?.waiting[0]).toMatchObject({
    to: "desk",
    lanes: 1,
    deliveries: 1,
    state: "paused",
  });
  const beacon = await build.organization({ name: "Beacon" });
  await resumeDesk(beacon);
  expect((await readDesk(bot.organization))?.waiting[0]?.state).toBe("paused");
  await resumeDesk(bot.organization);
  await resumeDesk(bot.organization);
  await talk.at("Is anybody there?");
  const report = await readDesk(bot.organization);
  expect([report?.waiting[0]?.state, report?.findings]).toEqual(["going", []]);
  const { entries } = await listAudit(bot.organization, { action: "desk.resumed" });
  expect(entries).toMatchObject([
    { subject: world.chatwoot.url, details: { reason: "Chatwoot answered 401" } },
  ]);
});

test("inboxes are counted at Chatwoot, and a slow one is not waited for", async () => {
  const [count] = await countAtInboxes(bot.organization);
  expect(count).toMatchObject({ botId: bot.id, open: 0 });
  expect(count?.agents).toBeGreaterThan(0);
  delay = 300;
  expect(await countAtInboxes(bot.organization, 50)).toEqual([{ botId: bot.id, agents: null, open: null }]);
});

test("an organization without a desk has none, and sees nobody else's", async () => {
  const beacon = await build.organization({ name: "Beacon" });
  expect(await readDesk(beacon)).toBeNull();
  expect(await countAtInboxes(beacon)).toEqual([]);
});
