import { recordAudit } from "@/lib/audit/record-audit";
import { db, sqlIn } from "@/lib/db";
import { FieldRefusal } from "@/lib/errors";
import { takeLetterTurns } from "@/lib/mail/take-letter-turns";
import { LockedMembers } from "@/lib/organizations/lock-members";
import { newInvitationLink, postInvitation } from "@/lib/organizations/post-invitation";
import type { Invite } from "@/lib/organizations/schema";
import type { OwnerScope } from "@/lib/organizations/scope";
import { newId } from "@/lib/tokens";

/** Invites an address by letter, whether or not it has an account. */
export async function inviteMember(organization: OwnerScope, { email, role }: Invite): Promise<void> {
  await takeLetterTurns({ to: email, by: { userId: organization.user.id } });
  const { id: organizationId, name, user } = organization;
  const { url, ...link } = newInvitationLink();
  await db.$transaction(async (tx) => {
    // Whoever takes them out waits for this lock, and then finds the invitation to take back.
    (await LockedMembers.of(sqlIn(tx), organization)).mustBeOwner(user.id);
    const member = await tx.membership.findFirst({ where: { organizationId, user: { email } } });
    if (member) throw new FieldRefusal("conflict", { email: "member-already" });
    const { count } = await tx.invitation.createMany({
      data: { id: newId("inv"), organizationId, email, role, invitedBy: user.id, ...link },
      skipDuplicates: true,
    });
    if (count === 0) throw new FieldRefusal("conflict", { email: "invited-already" });
    await postInvitation(sqlIn(tx), {
      organizationId,
      organization: name,
      email,
      role,
      invitedBy: user.name,
      url,
    });
    await recordAudit(sqlIn(tx), {
      organizationId,
      actor: user,
      action: "member.invited",
      subject: email,
      details: { role },
    });
  });
}
