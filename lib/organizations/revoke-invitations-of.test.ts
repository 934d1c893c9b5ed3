import { beforeEach, expect, test } from "vitest";
import { listAudit } from "@/lib/audit/queries";
import { db, sql } from "@/lib/db";
import { acceptInvitation } from "@/lib/organizations/accept-invitation";
import { inviteMember } from "@/lib/organizations/invite-member";
import { listInvitations, readInvitation } from "@/lib/organizations/queries";
import { leaveOrganization, removeMember } from "@/lib/organizations/remove-member";
import { renewInvitation, resendInvitation } from "@/lib/organizations/resend-invitation";
import type { OwnerScope } from "@/lib/organizations/scope";
import { setRole } from "@/lib/organizations/set-role";
import { build } from "@/lib/testing/build";
import { lettersTo, tokenFor } from "@/lib/testing/read-letters";
import { newId } from "@/lib/tokens";

const caller = { ip: "203.0.113.9", userAgent: "a test" };

beforeEach(() => sql.query(`truncate "RateLimit", "Delivery", "Lane"`));

/** Two owners, and an invitation by the second of them. */
async function invitedByAnother() {
  const acme = await build.organization();
  const other = (await build.member(acme, { role: "owner" })) as OwnerScope;
  const email = `${newId("ben")}@acme.test`;
  await inviteMember(other, { email, role: "owner" });
  const [invitation] = await listInvitations(acme);
  return { acme, other, email, id: invitation?.id ?? "", token: await tokenFor(email) };
}

test("what somebody invited as an owner ends with that, whichever way it ends", async () => {
  const ends: ((acme: OwnerScope, other: OwnerScope) => Promise<void>)[] = [
    (acme, other) => removeMember(acme, { userId: other.user.id }),
    (_, other) => leaveOrganization(other),
    (acme, other) => setRole(acme, { userId: other.user.id, role: "member" }),
  ];
  for (const end of ends) {
    const { acme, other, email, token } = await invitedByAnother();
    await inviteMember(acme, { email: "mine@acme.test", role: "member" });
    await end(acme, other);
    expect(await acceptInvitation(await build.user({ email }), token)).toMatchObject({ reason: "revoked" });
    await expect(renewInvitation(token, caller)).rejects.toMatchObject({ code: "not-found" });
    expect((await listInvitations(acme)).map((one) => one.email)).toEqual(["mine@acme.test"]);
    expect((await listAudit(acme, { action: "invitation.revoked" })).entries).toMatchObject([
      { subject: email },
    ]);
  }
});

test("sent again by another owner it is theirs, and outlives the first one's place", async () => {
  const { acme, other, email, id } = await invitedByAnother();
  await resendInvitation(acme, id);
  await removeMember(acme, { userId: other.user.id });
  const token = await tokenFor(email);
  expect(await readInvitation(token, null)).toMatchObject({ trouble: null, invitedBy: acme.user.name });
  await renewInvitation(token, caller);
  expect(await acceptInvitation(await build.user({ email }), await tokenFor(email))).toMatchObject({
    ok: true,
  });
});

test("a link whose inviter is no owner is not renewed, however that came about", async () => {
  const { other, token, email } = await invitedByAnother();
  await db.membership.updateMany({ where: { userId: other.user.id }, data: { role: "member" } });
  await expect(renewInvitation(token, caller)).rejects.toMatchObject({ code: "not-found" });
  expect(await lettersTo(email)).toHaveLength(1);
});

test("who is taken out while they invite leaves no open invitation behind", async () => {
  for (let round = 0; round < 5; round++) {
    const { acme, other, id } = await invitedByAnother();
    await Promise.allSettled([
      inviteMember(other, { email: "another@acme.test", role: "owner" }),
      resendInvitation(other, id),
      removeMember(acme, { userId: other.user.id }),
    ]);
    expect(await listInvitations(acme)).toEqual([]);
  }
});

test("who was taken out since their page was opened invites nobody", async () => {
  const { acme, other } = await invitedByAnother();
  await inviteMember(acme, { email: "mine@acme.test", role: "member" });
  const [{ id } = { id: "" }] = await listInvitations(acme);
  await removeMember(acme, { userId: other.user.id });
  const refusal = { code: "forbidden", key: "owners-only" };
  await expect(inviteMember(other, { email: "me@acme.test", role: "owner" })).rejects.toMatchObject(refusal);
  await expect(resendInvitation(other, id)).rejects.toMatchObject(refusal);
});
