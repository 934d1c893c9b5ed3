import { recordAudit } from "@/lib/audit/record-audit";
import { type PrismaTransaction, sqlIn } from "@/lib/db";
import type { OrganizationScope } from "@/lib/organizations/scope";

/** Takes back what somebody invited who is no owner any more: they could come back by it, as what they were. */
export async function revokeInvitationsOf(
  tx: PrismaTransaction,
  { id: organizationId, user: actor }: OrganizationScope,
  invitedBy: string,
): Promise<void> {
  const revoked = await tx.invitation.updateManyAndReturn({
    where: { organizationId, invitedBy, acceptedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
    select: { email: true },
  });
  for (const { email: subject } of revoked) {
    await recordAudit(sqlIn(tx), { organizationId, actor, action: "invitation.revoked", subject });
  }
}
