import { recordAudit } from "@/lib/audit/record-audit";
import { type PrismaTransaction, sqlIn } from "@/lib/db";
import { followOwners } from "@/lib/organizations/follow-owners";
import type { TakenInvitation } from "@/lib/organizations/take-invitation";
import { newId } from "@/lib/tokens";

type Joining = { id: string; name: string };

/** Makes somebody a member by the invitation that they took; who is one already stays what they are. */
export async function joinOrganization(
  tx: PrismaTransaction,
  user: Joining,
  invitation: TakenInvitation,
): Promise<void> {
  const { organizationId, email, role } = invitation;
  // The link came by a letter to this address, which proves it as a verification does.
  await tx.user.updateMany({
    where: { id: user.id, email, emailVerifiedAt: null },
    data: { emailVerifiedAt: new Date() },
  });
  const { count } = await tx.membership.createMany({
    data: { id: newId("mem"), organizationId, userId: user.id, role },
    skipDuplicates: true,
  });
  if (count === 0) return;
  await recordAudit(sqlIn(tx), {
    organizationId,
    actor: user,
    action: "member.joined",
    subject: email,
    details: { role },
  });
  if (role === "owner") await followOwners(sqlIn(tx), organizationId);
}
