import { recordAudit } from "@/lib/audit/record-audit";
import { db, sqlIn } from "@/lib/db";
import { Refusal } from "@/lib/errors";
import type { OwnerScope } from "@/lib/organizations/scope";

/** Takes an open invitation back; its link says so from now on. */
export async function revokeInvitation(organization: OwnerScope, invitationId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const where = { id: invitationId, organizationId: organization.id };
    const { count } = await tx.invitation.updateMany({
      where: { ...where, acceptedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) throw new Refusal("not-found", "invitation-gone");
    const { email } = await tx.invitation.findFirstOrThrow({ where });
    await recordAudit(sqlIn(tx), {
      organizationId: organization.id,
      actor: organization.user,
      action: "invitation.revoked",
      subject: email,
    });
  });
}
