import { recordAudit } from "@/lib/audit/record-audit";
import type { Caller } from "@/lib/auth/scope";
import { db, type PrismaTransaction, sqlIn } from "@/lib/db";
import { Refusal } from "@/lib/errors";
import { takeLetterTurns } from "@/lib/mail/take-letter-turns";
import { LockedMembers } from "@/lib/organizations/lock-members";
import { newInvitationLink, postInvitation } from "@/lib/organizations/post-invitation";
import type { Role } from "@/lib/organizations/schema";
import type { OwnerScope } from "@/lib/organizations/scope";
import { hashToken } from "@/lib/tokens";

const OPEN = { acceptedAt: null, revokedAt: null };

/**
 * Sends an invitation once more: with a new link, which ends the one before, for seven more days. It is the
 * invitation of whoever sends it from then on, and ends when they are no owner any more.
 */
export async function resendInvitation(organization: OwnerScope, invitationId: string): Promise<void> {
  const where = { id: invitationId, organizationId: organization.id, ...OPEN };
  const invitation = await db.invitation.findFirst({ where });
  if (!invitation) throw new Refusal("not-found", "invitation-gone");
  const { user } = organization;
  await takeLetterTurns({ to: invitation.email, by: { userId: user.id } });
  await db.$transaction(async (tx) => {
    (await LockedMembers.of(sqlIn(tx), organization)).mustBeOwner(user.id);
    await renew(tx, invitation, user);
  });
}

/**
 * Sends the letter of an invitation that ran out to whom it was for, on the word of who holds the old link. It
 * takes that whoever invited them is still an owner.
 */
export async function renewInvitation(token: string, caller: Caller): Promise<void> {
  const invitation = await db.invitation.findFirst({ where: { tokenHash: hashToken(token), ...OPEN } });
  if (!invitation || !(await isByOwner(invitation))) throw new Refusal("not-found", "invitation-ended");
  await takeLetterTurns({ to: invitation.email, by: { ip: caller.ip } });
  await db.$transaction((tx) => renew(tx, invitation, null));
}

type Standing = { id: string; organizationId: string; email: string; role: string; invitedBy: string };
type Actor = { id: string; name: string } | null;

const isByOwner = async ({ organizationId, invitedBy: userId }: Standing): Promise<boolean> =>
  (await db.membership.count({ where: { organizationId, userId, role: "owner" } })) > 0;

async function renew(
  tx: PrismaTransaction,
  { id, organizationId, email, role, invitedBy }: Standing,
  actor: Actor,
) {
  const { url, ...link } = newInvitationLink();
  const { count } = await tx.invitation.updateMany({
    where: { id, ...OPEN },
    data: { ...link, ...(actor && { invitedBy: actor.id }) },
  });
  if (count === 0) throw new Refusal("not-found", "invitation-gone");
  const { name: organization } = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } });
  const inviter = await tx.user.findUnique({ where: { id: invitedBy } });
  await postInvitation(sqlIn(tx), {
    organizationId,
    organization,
    email,
    role: role as Role,
    invitedBy: actor?.name ?? inviter?.name ?? organization,
    url,
  });
  await recordAudit(sqlIn(tx), { organizationId, actor, action: "invitation.resent", subject: email });
}
