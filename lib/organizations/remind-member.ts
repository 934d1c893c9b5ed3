import { recordAudit } from "@/lib/audit/record-audit";
import { verificationUrl } from "@/lib/auth/post-verification";
import { db, sqlIn } from "@/lib/db";
import { Refusal } from "@/lib/errors";
import { enqueueLetter } from "@/lib/mail/enqueue-letter";
import { takeLetterTurns } from "@/lib/mail/take-letter-turns";
import type { OwnerScope } from "@/lib/organizations/scope";

/** Asks a member, by letter, to verify their address. */
export async function remindMember(
  organization: OwnerScope,
  { userId }: { userId: string },
): Promise<{ email: string }> {
  const { id: organizationId, user: actor } = organization;
  const membership = await db.membership.findFirst({
    where: { organizationId, userId },
    include: { user: true },
  });
  if (!membership) throw new Refusal("not-found", "member-gone");
  const { email, name, emailVerifiedAt } = membership.user;
  if (emailVerifiedAt) throw new Refusal("conflict", "email-verified", { email });
  await takeLetterTurns({ to: email, by: { userId: actor.id } });
  await db.$transaction(async (tx) => {
    const url = await verificationUrl(tx, { id: userId, email });
    await enqueueLetter(sqlIn(tx), {
      to: email,
      userId,
      organizationId,
      letter: "remind-verification",
      data: { name, organization: organization.name, remindedBy: actor.name, url },
    });
    await recordAudit(sqlIn(tx), { organizationId, actor, action: "member.reminded", subject: email });
  });
  return { email };
}
