import { endMailTokens } from "@/lib/auth/mail-token";
import type { PrismaTransaction } from "@/lib/db";

type NewPassword = { passwordHash: string; keepSession?: string };

/** Sets a password and ends what the old one opened: every other session, and links for a new one. */
export async function setPassword(
  tx: PrismaTransaction,
  userId: string,
  { passwordHash, keepSession }: NewPassword,
) {
  await tx.user.update({ where: { id: userId }, data: { passwordHash, passwordChangedAt: new Date() } });
  await tx.session.deleteMany({ where: { userId, ...(keepSession && { id: { not: keepSession } }) } });
  await endMailTokens(tx, userId, "reset-password");
}
