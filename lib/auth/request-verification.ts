import { postAddressInUse } from "@/lib/auth/post-address-in-use";
import { postVerification } from "@/lib/auth/post-verification";
import type { UserScope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { Refusal } from "@/lib/errors";
import { takeLetterTurns } from "@/lib/mail/take-letter-turns";

/** Posts one more letter for the address that is not proven yet; returns that address. */
export async function requestVerification({ id }: UserScope): Promise<{ email: string }> {
  const user = await db.user.findUniqueOrThrow({ where: { id } });
  const email = user.pendingEmail ?? user.email;
  if (!user.pendingEmail && user.emailVerifiedAt) throw new Refusal("conflict", "email-verified", { email });
  await takeLetterTurns({ to: email, by: { userId: id } });
  await db.$transaction(async (tx) => {
    const other = await tx.user.findUnique({ where: { email } });
    if (other && other.id !== id) return postAddressInUse(tx, email);
    await postVerification(tx, { id, name: user.name, email });
  });
  return { email };
}
