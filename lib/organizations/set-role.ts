import { recordAudit } from "@/lib/audit/record-audit";
import { db, sqlIn } from "@/lib/db";
import { followOwners } from "@/lib/organizations/follow-owners";
import { LockedMembers } from "@/lib/organizations/lock-members";
import { revokeInvitationsOf } from "@/lib/organizations/revoke-invitations-of";
import type { SetRole } from "@/lib/organizations/schema";
import type { OwnerScope } from "@/lib/organizations/scope";

/** Sets somebody as owner or as member. The desk follows; the last owner stays. */
export async function setRole(organization: OwnerScope, { userId, role }: SetRole): Promise<void> {
  await db.$transaction(async (tx) => {
    const sql = sqlIn(tx);
    const members = await LockedMembers.of(sql, organization);
    members.mustBeOwner(organization.user.id);
    const member = members.find(userId);
    if (member.role === role) return;
    if (role === "member") {
      members.mustStayOwned(member);
      await revokeInvitationsOf(tx, organization, userId);
    }
    await tx.membership.update({ where: { id: member.id }, data: { role } });
    await recordAudit(sql, {
      organizationId: organization.id,
      actor: organization.user,
      action: "member.role-changed",
      subject: member.email,
      details: { from: member.role, to: role },
    });
    await followOwners(sql, organization.id);
  });
}
