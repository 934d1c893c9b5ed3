import { beforeEach, expect, test } from "vitest";
import { listAudit } from "@/lib/audit/queries";
import { db, sql } from "@/lib/db";
import { proveOrganization } from "@/lib/organizations/prove-organization";
import { listMembers } from "@/lib/organizations/queries";
import { remindMember } from "@/lib/organizations/remind-member";
import { leaveOrganization, removeMember } from "@/lib/organizations/remove-member";
import type { OrganizationScope, OwnerScope } from "@/lib/organizations/scope";
import { setRole } from "@/lib/organizations/set-role";
import { build } from "@/lib/testing/build";
import { lettersTo } from "@/lib/testing/read-letters";

beforeEach(() => sql.query(`truncate "RateLimit", "Delivery", "Lane"`));

const owners = async (organization: OrganizationScope) =>
  (await listMembers(organization))
    .filter((member) => member.role === "owner")
    .map((member) => member.userId);

const audited = async (organization: OrganizationScope) =>
  (await listAudit(organization, {})).entries.map(({ action, subject }) => `${action} ${subject}`);

const followed = () =>
  sql.query<{ lane: string; destination: string }>(
    `select lane, destination from "Delivery" where kind = 'setup.owners'`,
  );

const asOwner = (organization: OrganizationScope) => organization as OwnerScope;

test("a member is set as owner and as member again, each written down", async () => {
  const acme = await build.organization();
  const mia = (await build.member(acme)).user;
  await setRole(acme, { userId: mia.id, role: "owner" });
  expect(await owners(acme)).toHaveLength(2);
  await setRole(acme, { userId: mia.id, role: "member" });
  await setRole(acme, { userId: mia.id, role: "member" });
  expect(await owners(acme)).toEqual([acme.user.id]);
  const entries = (await listAudit(acme, { action: "member.role-changed" })).entries;
  expect(entries.map(({ details }) => details)).toEqual([
    { from: "owner", to: "member" },
    { from: "member", to: "owner" },
  ]);
});

test("the last owner is neither demoted nor removed, nor can leave", async () => {
  const acme = await build.organization();
  await build.member(acme);
  const userId = acme.user.id;
  const refusal = {
    code: "conflict",
    key: "last-owner",
    values: { name: "Olivia Reyes" },
  };
  await expect(setRole(acme, { userId, role: "member" })).rejects.toMatchObject(refusal);
  await expect(removeMember(acme, { userId })).rejects.toMatchObject(refusal);
  await expect(leaveOrganization(acme)).rejects.toMatchObject(refusal);
  expect(await owners(acme)).toEqual([userId]);
  expect(await audited(acme)).toEqual(["organization.created Acme"]);
});

test("two owners who demote each other at once leave one", async () => {
  for (let round = 0; round < 5; round++) {
    const acme = await build.organization();
    const other = asOwner(await build.member(acme, { role: "owner" }));
    const results = await Promise.allSettled([
      setRole(acme, { userId: other.user.id, role: "member" }),
      setRole(other, { userId: acme.user.id, role: "member" }),
    ]);
    expect(results.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(await owners(acme)).toHaveLength(1);
  }
});

test("the last two owners who leave at once: one stays", async () => {
  const acme = await build.organization();
  const other = asOwner(await build.member(acme, { role: "owner" }));
  const results = await Promise.allSettled([leaveOrganization(acme), leaveOrganization(other)]);
  expect(results.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db.membership.count({ where: { organizationId: acme.id, role: "owner" } })).toBe(1);
});

test("whoever was demoted since their page was opened does nothing any more", async () => {
  const acme = await build.organization();
  const other = asOwner(await build.member(acme, { role: "owner" }));
  const mia = (await build.member(acme)).user;
  await setRole(acme, { userId: other.user.id, role: "member" });
  await expect(removeMember(other, { userId: mia.id })).rejects.toMatchObject({ code: "forbidden" });
  await expect(setRole(other, { userId: other.user.id, role: "owner" })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("who is removed finds nothing at the next request; who leaves too", async () => {
  const acme = await build.organization();
  const [mia, tom] = [await build.member(acme), await build.member(acme)];
  await removeMember(acme, { userId: mia.user.id });
  await leaveOrganization(tom);
  expect(await proveOrganization(mia.user, acme.slug)).toBeNull();
  expect(await proveOrganization(tom.user, acme.slug)).toBeNull();
  expect((await audited(acme)).slice(0, 2)).toEqual([
    `member.left ${tom.user.email}`,
    `member.removed ${mia.user.email}`,
  ]);
});

test("people of another organization are not there at all", async () => {
  const [acme, hooli] = [await build.organization(), await build.organization({ name: "Hooli" })];
  const userId = (await build.member(hooli)).user.id;
  await expect(setRole(acme, { userId, role: "owner" })).rejects.toMatchObject({ code: "not-found" });
  await expect(removeMember(acme, { userId })).rejects.toMatchObject({ code: "not-found" });
  await expect(remindMember(acme, { userId })).rejects.toMatchObject({ code: "not-found" });
  expect(await listMembers(hooli)).toHaveLength(2);
});

test("the desk follows whoever becomes or stops being an owner, and nobody else", async () => {
  const acme = await build.organization();
  const [mia, tom] = [await build.member(acme), await build.member(acme)];
  await setRole(acme, { userId: mia.user.id, role: "owner" });
  expect(await followed()).toEqual([]);

  await build.desk(acme);
  await removeMember(acme, { userId: tom.user.id });
  expect(await followed()).toEqual([]);
  await setRole(acme, { userId: mia.user.id, role: "member" });
  const one = { lane: `setup:${acme.id}`, destination: `setup:${acme.id}` };
  expect(await followed()).toEqual([one]);
  await setRole(acme, { userId: mia.user.id, role: "owner" });
  await removeMember(acme, { userId: mia.user.id });
  expect(await followed()).toEqual([one, one, one]);
});

test("the list tells each person's role, e-mail and place at the desk, owners first", async () => {
  const acme = await build.organization();
  await build.member(acme, { user: await build.user({ name: "Adam", isVerified: false }) });
  expect(await listMembers(acme)).toMatchObject([
    { name: "Olivia Reyes", role: "owner", isVerified: true, desk: "off" },
    { name: "Adam", role: "member", isVerified: false, desk: "off" },
  ]);
  await build.desk(acme);
  expect(await listMembers(acme)).toMatchObject([{ desk: "missing" }, { desk: "none" }]);
});

test("an unverified member is reminded by a letter with a link; a verified one needs none", async () => {
  const acme = await build.organization();
  const ben = await build.user({ isVerified: false });
  await build.member(acme, { user: ben, role: "owner" });
  expect(await remindMember(acme, { userId: ben.id })).toEqual({ email: ben.email });
  const [letter] = await lettersTo<"remind-verification">(ben.email);
  expect(letter?.letter).toBe("remind-verification");
  expect(letter?.data).toMatchObject({ organization: "Acme", remindedBy: "Olivia Reyes" });
  expect(letter?.data.url).toContain("/verify-email?token=");
  await expect(remindMember(acme, { userId: acme.user.id })).rejects.toMatchObject({ code: "conflict" });
  expect((await audited(acme))[0]).toBe(`member.reminded ${ben.email}`);
});
