import { beforeEach, expect, test } from "vitest";
import { exportAudit } from "@/lib/audit/export-audit";
import { listAudit, listAuditChoices } from "@/lib/audit/queries";
import { recordAudit } from "@/lib/audit/record-audit";
import { auditFilterSchema } from "@/lib/audit/schema";
import { db, sql, sqlIn } from "@/lib/db";

const acme = { id: "org_acme", role: "owner" };
const ben = { id: "usr_ben", name: "Ben" };

beforeEach(() => sql.query(`truncate "AuditEntry"`));

const record = (action: string, more: Partial<Parameters<typeof recordAudit>[1]> = {}) =>
  recordAudit(sql, { organizationId: acme.id, actor: ben, action, subject: "mia@acme.test", ...more });

const actionsOf = async (filter: Record<string, unknown>) =>
  (await listAudit(acme, auditFilterSchema.parse(filter))).entries.map((entry) => entry.action);

test("an entry is written in the transaction of its cause, and goes with it", async () => {
  const failed = db.$transaction(async (tx) => {
    await recordAudit(sqlIn(tx), {
      organizationId: acme.id,
      actor: null,
      action: "bot.created",
      subject: "bot",
    });
    throw new Error("the cause fails");
  });
  await expect(failed).rejects.toThrow("the cause fails");
  expect(await actionsOf({})).toEqual([]);
});

test("what Baton did by itself has no person", async () => {
  await record("desk.repaired", { actor: null, details: { step: "BotAgent1" } });
  const [entry] = (await listAudit(acme, {})).entries;
  expect(entry).toMatchObject({ actorId: null, actorName: "Baton", details: { step: "BotAgent1" } });
});

test("newest first, narrowed by action, person and day", async () => {
  await record("member.invited");
  await record("member.removed", { actor: { id: "usr_olivia", name: "Olivia" } });
  await record("desk.repaired", { actor: null });
  await sql.query(`update "AuditEntry" set at = '2026-03-01T23:59:59Z' where action = 'member.invited'`);
  await sql.query(`update "AuditEntry" set at = '2026-03-02T00:00:00Z' where action <> 'member.invited'`);

  expect(await actionsOf({})).toEqual(["desk.repaired", "member.removed", "member.invited"]);
  expect(await actionsOf({ action: "member.removed" })).toEqual(["member.removed"]);
  expect(await actionsOf({ actor: ben.id })).toEqual(["member.invited"]);
  expect(await actionsOf({ actor: "baton" })).toEqual(["desk.repaired"]);
  expect(await actionsOf({ to: "2026-03-01" })).toEqual(["member.invited"]);
  expect(await actionsOf({ from: "2026-03-02" })).toEqual(["desk.repaired", "member.removed"]);
});

test("what makes no sense in an address is left out", () => {
  const filter = auditFilterSchema.parse({
    from: "yesterday",
    before: "-3",
    action: ["a", "b"],
    actor: "x".repeat(99),
  });
  expect(Object.values(filter).filter((value) => value !== undefined)).toEqual([]);
});

test("another organization sees nothing of it", async () => {
  await record("member.invited");
  expect((await listAudit({ id: "org_other", role: "owner" }, {})).entries).toEqual([]);
});

test("pages follow each other without a gap", async () => {
  for (const n of [1, 2, 3, 4, 5]) await record(`step.${n}`);
  const first = await listAudit(acme, {}, 2);
  const second = await listAudit(acme, { before: first.next ?? 0 }, 2);
  const third = await listAudit(acme, { before: second.next ?? 0 }, 2);
  const actions = [first, second, third].flatMap((page) => page.entries.map((entry) => entry.action));
  expect(actions).toEqual(["step.5", "step.4", "step.3", "step.2", "step.1"]);
  expect(third.next).toBeNull();
});

test("one can filter by what occurs; somebody renamed stands there once", async () => {
  await record("member.invited");
  await record("bot.created", { actor: { ...ben, name: "Ben Okafor" } });
  await record("desk.repaired", { actor: null });
  expect(await listAuditChoices(acme)).toEqual({
    actions: ["bot.created", "desk.repaired", "member.invited"],
    actors: [
      { id: ben.id, name: "Ben Okafor" },
      { id: "baton", name: "Baton" },
    ],
  });
});

test("the export holds every entry, more than a page, and no formula a spreadsheet would run", async () => {
  await sql.query(`
    insert into "AuditEntry" ("organizationId", "actorName", action, subject)
    select 'org_acme', 'Baton', 'step', 'number ' || n from generate_series(1, 1500) n`);
  await record("member.invited", { subject: '=cmd|"calc"', details: { role: "owner" } });
  const csv = await new Response(exportAudit(acme, {})).text();
  const lines = csv.trimEnd().split("\r\n");
  expect(lines).toHaveLength(1 + 1501);
  expect(lines[0]).toBe("time,actor,actor id,action,subject,details");
  expect(lines[1]).toContain(`Ben,usr_ben,member.invited,"'=cmd|""calc""","{""role"":""owner""}"`);
});
