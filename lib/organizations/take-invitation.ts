import { db, type PrismaTransaction } from "@/lib/db";
import { type InvitationTrouble, invitationTrouble } from "@/lib/organizations/invitation-trouble";
import { hashToken } from "@/lib/tokens";

/** `other-address`: the letter went to somebody else. `has-account`: the address has an account to sign in with. */
export type AcceptanceTrouble = InvitationTrouble | "other-address" | "has-account";

type Found = { email: string; trouble: null } | { email: null; trouble: InvitationTrouble };

/** Whom a link invites, or why it does not. */
export async function findInvitation(token: string): Promise<Found> {
  const invitation = await db.invitation.findUnique({ where: { tokenHash: hashToken(token) } });
  const trouble = invitationTrouble(invitation, new Date());
  if (!invitation || trouble) return { email: null, trouble: trouble ?? "unknown" };
  return { email: invitation.email, trouble: null };
}

/** Uses an invitation up: of two at once, one gets it. */
export async function takeInvitation(tx: PrismaTransaction, token: string) {
  const now = new Date();
  const tokenHash = hashToken(token);
  const { count } = await tx.invitation.updateMany({
    where: { tokenHash, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    data: { acceptedAt: now },
  });
  if (count === 0) return null;
  return tx.invitation.findUniqueOrThrow({ where: { tokenHash }, include: { organization: true } });
}

export type TakenInvitation = NonNullable<Awaited<ReturnType<typeof takeInvitation>>>;
