import { recordAudit } from "@/lib/audit/record-audit";
import { db, sqlIn } from "@/lib/db";
import { followOwners } from "@/lib/organizations/follow-owners";
import { LockedMembers } from "@/lib/organizations/lock-members";
import { revokeInvitationsOf } from "@/lib/organizations/revoke-invitations-of";
import type { OrganizationScope, OwnerScope } from "@/lib/organizations/scope";

/** Takes somebody out of the organization; their next request finds it gone. */
export const removeMember = (organization: OwnerScope, { userId }: { userId: string }): Promise<void> =>
  takeOut(organization, userId);

/** Goes by oneself, which members may too. */
export const leaveOrganization = (organization: OrganizationScope): Promise<void> =>
  takeOut(organization, organization.user.id);

async function takeOut(organization: OrganizationScope, userId: string): Promise<void> {
  const isLeaving = userId === organization.user.id;
  await db.$transaction(async (tx) => {
    const sql = sqlIn(tx);
    const members = await LockedMembers.of(sql, organization);
    if (!isLeaving) members.mustBeOwner(organization.user.id);
    const member = members.find(userId);
    if (member.role === "owner") members.mustStayOwned(member);
    await revokeInvitationsOf(tx, organization, userId);
    await tx.membership.delete({ where: { id: member.id } });
    await recordAudit(sql, {
      organizationId: organization.id,
      actor: organization.user,
      action: isLeaving ? "member.left" : "member.removed",
      subject: member.email,
      details: { role: member.role },
    });
    if (member.role === "owner") await followOwners(sql, organization.id);
  });
}
