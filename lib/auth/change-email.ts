import { checkPassword } from "@/lib/auth/check-password";
import { endMailTokens } from "@/lib/auth/mail-token";
import { postAddressInUse } from "@/lib/auth/post-address-in-use";
import { postVerification } from "@/lib/auth/post-verification";
import type { ChangeEmail } from "@/lib/auth/schema";
import type { UserScope } from "@/lib/auth/scope";
import { inSteadyTime } from "@/lib/auth/steady-time";
import { db } from "@/lib/db";
import { takeLetterTurns } from "@/lib/mail/take-letter-turns";

const STEADY_MS = 250;

/**
 * Asks for another address: it takes the old one's place when its letter is answered, so that nobody locks
 * themselves out by a slip of the finger. For an address that has an account only the letter differs.
 */
export async function changeEmail(user: UserScope, { email, password }: ChangeEmail): Promise<void> {
  await checkPassword(user, password, "password");
  if (email === user.email) return keepEmail(user);
  await takeLetterTurns({ to: email, by: { userId: user.id } });
  await inSteadyTime(STEADY_MS, () =>
    db.$transaction(async (tx) => {
      await tx.user.update({ where: { id: user.id }, data: { pendingEmail: email } });
      const owner = await tx.user.findUnique({ where: { email } });
      if (owner) return postAddressInUse(tx, email);
      await postVerification(tx, { id: user.id, name: user.name, email });
    }),
  );
}

/** Stays with the old address after all; the new one's letters are void. */
export async function keepEmail({ id }: UserScope): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id, pendingEmail: { not: null } },
      data: { pendingEmail: null },
    });
    if (count === 1) await endMailTokens(tx, id, "verify-email");
  });
}
