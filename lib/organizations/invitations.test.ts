import { beforeEach, expect, test } from "vitest";
import { listAudit } from "@/lib/audit/queries";
import { proveUser } from "@/lib/auth/prove-user";
import { requestPasswordReset } from "@/lib/auth/request-password-reset";
import { db, sql } from "@/lib/db";
import { acceptAsNewcomer } from "@/lib/organizations/accept-as-newcomer";
import { acceptInvitation } from "@/lib/organizations/accept-invitation";
import { inviteMember } from "@/lib/organizations/invite-member";
import { listInvitations, listMembers, listOrganizations, readInvitation } from "@/lib/organizations/queries";
import { renewInvitation, resendInvitation } from "@/lib/organizations/resend-invitation";
import { revokeInvitation } from "@/lib/organizations/revoke-invitation";
import type { OwnerScope } from "@/lib/organizations/scope";
import { build } from "@/lib/testing/build";
import { lettersTo, tokenFor } from "@/lib/testing/read-letters";
import { newId } from "@/lib/tokens";

const caller = { ip: "203.0.113.9", userAgent: "a test" };
const newcomer = { name: "Ben Okafor", password: "a long enough one" };

beforeEach(() => sql.query(`truncate "RateLimit", "Delivery", "Lane"`));

async function invited(email = `${newId("ben")}@acme.test`, role: "owner" | "member" = "member") {
  const acme = await build.organization();
  await inviteMember(acme, { email, role });
  const [invitation] = await listInvitations(acme);
  return { acme, email, id: invitation?.id ?? "", token: await tokenFor(email) };
}

const expire = (acme: OwnerScope) =>
  sql.query(`update "Invitation" set "expiresAt" = now() where "organizationId" = $1`, [acme.id]);

test("an invitation is a letter that says who invites whom to what", async () => {
  const { acme, email, token } = await invited();
  const [letter] = await lettersTo<"invitation">(email);
  expect(letter?.data).toMatchObject({ organization: "Acme", invitedBy: "Olivia Reyes", role: "member" });
  expect(await readInvitation(token, null)).toEqual({
    trouble: null,
    organization: "Acme",
    invitedBy: "Olivia Reyes",
    email,
    role: "member",
    hasAccount: false,
    memberOf: null,
  });
  const days = ((await listInvitations(acme))[0]?.expiresAt.getTime() ?? 0) - Date.now();
  expect(Math.round(days / 86_400_000)).toBe(7);
});

test("somebody with an account joins; what the letter proves is verified", async () => {
  const ben = await build.user({ isVerified: false });
  const { acme, token } = await invited(ben.email);
  expect(await acceptInvitation(ben, token)).toEqual({ ok: true, slug: acme.slug });
  expect(await listOrganizations(ben)).toMatchObject([{ slug: acme.slug, role: "member" }]);
  expect((await proveUser(ben.sessionId))?.isVerified).toBe(true);
  expect(await listInvitations(acme)).toEqual([]);
  expect((await listAudit(acme, {})).entries.map(({ action }) => action)).toEqual([
    "member.joined",
    "member.invited",
    "organization.created",
  ]);
});

test("somebody new joins with an account of their own, verified and signed in", async () => {
  const { acme, email, token } = await invited();
  const arrival = await acceptAsNewcomer({ token, ...newcomer }, caller);
  expect(arrival).toMatchObject({ ok: true, slug: acme.slug });
  const ben = await proveUser(arrival.ok ? arrival.sessionId : "");
  expect(ben).toMatchObject({ email, name: newcomer.name, isVerified: true });
});

test("an address with an account does not get a second one", async () => {
  const ben = await build.user();
  const { token } = await invited(ben.email);
  expect(await acceptAsNewcomer({ token, ...newcomer }, caller)).toEqual({
    ok: false,
    reason: "has-account",
  });
  expect(await acceptInvitation(ben, token)).toMatchObject({ ok: true });
});

test("the invitation of somebody else says so and stays good for them", async () => {
  const { token, email } = await invited();
  const mallory = await build.user();
  expect(await acceptInvitation(mallory, token)).toEqual({ ok: false, reason: "other-address" });
  expect(await acceptInvitation(await build.user({ email }), token)).toMatchObject({ ok: true });
});

test("a member who follows an invitation uses it up, and stays what they are", async () => {
  const { acme, token, email } = await invited(undefined, "owner");
  const mia = await build.user({ email });
  expect(await readInvitation(token, mia)).toMatchObject({ memberOf: null });
  await build.member(acme, { user: mia });
  expect(await readInvitation(token, mia)).toMatchObject({ memberOf: acme.slug });
  expect(await readInvitation(token, acme.user)).toMatchObject({ memberOf: acme.slug });
  expect(await acceptInvitation(mia, token)).toEqual({ ok: true, slug: acme.slug });
  expect(await listInvitations(acme)).toEqual([]);
  expect(await listOrganizations(mia)).toMatchObject([{ slug: acme.slug, role: "member" }]);
  expect((await listAudit(acme, {})).entries.map(({ action }) => action)).not.toContain("member.joined");
});

test("used, revoked, expired and made-up links each say what they are", async () => {
  const ben = await build.user();
  const used = await invited(ben.email);
  await acceptInvitation(ben, used.token);
  expect(await acceptInvitation(ben, used.token)).toEqual({ ok: false, reason: "used" });

  const revoked = await invited(ben.email);
  await revokeInvitation(revoked.acme, revoked.id);
  expect(await acceptInvitation(ben, revoked.token)).toEqual({ ok: false, reason: "revoked" });
  expect(await acceptAsNewcomer({ token: revoked.token, ...newcomer }, caller)).toMatchObject({
    reason: "revoked",
  });

  const expired = await invited(ben.email);
  await expire(expired.acme);
  expect(await acceptInvitation(ben, expired.token)).toEqual({ ok: false, reason: "expired" });
  expect(await listInvitations(expired.acme)).toMatchObject([{ isExpired: true }]);

  expect(await acceptInvitation(ben, "made up")).toEqual({ ok: false, reason: "unknown" });
  expect(await readInvitation("made up", null)).toBeNull();
});

test("used twice at once, one joins", async () => {
  const { acme, email, token } = await invited();
  const arrivals = await Promise.allSettled(
    [1, 2].map(() => acceptAsNewcomer({ token, ...newcomer }, caller)),
  );
  expect(arrivals.filter((one) => one.status === "fulfilled" && one.value.ok)).toHaveLength(1);
  expect(await listMembers(acme)).toHaveLength(2);
  expect(await db.user.count({ where: { email } })).toBe(1);
});

test("an address is invited once at a time, also when two owners do it at once", async () => {
  const acme = await build.organization();
  const other = (await build.member(acme, { role: "owner" })) as OwnerScope;
  const invite = (organization: OwnerScope) =>
    inviteMember(organization, { email: "new@acme.test", role: "member" });
  const results = await Promise.allSettled([invite(acme), invite(other)]);
  expect(results.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(invite(acme)).rejects.toMatchObject({
    code: "conflict",
    fields: { email: "invited-already" },
  });
  expect(await listInvitations(acme)).toHaveLength(1);
  expect(await lettersTo("new@acme.test")).toHaveLength(1);
});

test("strangers who ask for letters to an address keep nobody from inviting it", async () => {
  const ben = await build.user();
  await Promise.all(Array.from({ length: 10 }, () => requestPasswordReset(ben.email, caller)));
  await expect(requestPasswordReset(ben.email, caller)).rejects.toMatchObject({ code: "rate-limited" });
  await inviteMember(await build.organization(), { email: ben.email, role: "member" });
});

test("a member is not invited again", async () => {
  const acme = await build.organization();
  const mia = (await build.member(acme)).user;
  await expect(inviteMember(acme, { email: mia.email, role: "owner" })).rejects.toMatchObject({
    fields: { email: "member-already" },
  });
});

test("sent again, the new link works and the old one does not", async () => {
  const { acme, email, id, token: old } = await invited();
  await expire(acme);
  await resendInvitation(acme, id);
  expect(await readInvitation(old, null)).toBeNull();
  const ben = await build.user({ email });
  expect(await acceptInvitation(ben, await tokenFor(email))).toMatchObject({ ok: true });
});

test("whoever holds a link that ran out has a new one sent to whom it was for", async () => {
  const { acme, email, token } = await invited();
  await expire(acme);
  await renewInvitation(token, caller);
  expect(await lettersTo(email)).toHaveLength(2);
  expect(await readInvitation(await tokenFor(email), null)).toMatchObject({
    trouble: null,
    invitedBy: "Olivia Reyes",
  });
});

test("what was taken back is not sent again by anybody", async () => {
  const { acme, id, token } = await invited();
  await revokeInvitation(acme, id);
  await expect(renewInvitation(token, caller)).rejects.toMatchObject({ code: "not-found" });
  await expect(resendInvitation(acme, id)).rejects.toMatchObject({ code: "not-found" });
  await expect(revokeInvitation(acme, id)).rejects.toMatchObject({ code: "not-found" });
});

test("another organization's invitation is not there", async () => {
  const { id, acme } = await invited();
  const hooli = await build.organization({ name: "Hooli" });
  await expect(resendInvitation(hooli, id)).rejects.toMatchObject({ code: "not-found" });
  await expect(revokeInvitation(hooli, id)).rejects.toMatchObject({ code: "not-found" });
  expect(await listInvitations(acme)).toHaveLength(1);
});

test("the desk follows an owner who joins", async () => {
  const ben = await build.user();
  const { acme, token } = await invited(ben.email, "owner");
  await build.desk(acme);
  await acceptInvitation(ben, token);
  expect(await sql.query(`select kind from "Delivery" where lane = $1`, [`setup:${acme.id}`])).toEqual([
    { kind: "setup.owners" },
  ]);
});
