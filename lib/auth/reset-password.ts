import { endMailTokens, type TokenTrouble, takeMailToken, tokenTrouble } from "@/lib/auth/mail-token";
import { hashPassword } from "@/lib/auth/password";
import type { ResetPassword } from "@/lib/auth/schema";
import { setPassword } from "@/lib/auth/set-password";
import { forgetFailures } from "@/lib/auth/sign-in-turns";
import { db } from "@/lib/db";
import { hashToken } from "@/lib/tokens";

type Reset = { ok: true } | { ok: false; reason: TokenTrouble };

/** Sets a new password by a mailed link, and signs out everywhere. Whoever was locked out may sign in at once. */
export async function resetPassword({ token, password }: ResetPassword): Promise<Reset> {
  // A link that cannot work is not worth the hashing.
  const known = await db.mailToken.findFirst({
    where: { tokenHash: hashToken(token), purpose: "reset-password" },
  });
  const trouble = tokenTrouble(known, new Date());
  if (trouble) return { ok: false, reason: trouble };

  const passwordHash = await hashPassword(password);
  const email = await db.$transaction(async (tx) => {
    const taken = await takeMailToken(tx, { token, purpose: "reset-password" });
    if (!taken) return null;
    await setPassword(tx, taken.userId, { passwordHash });
    // Whoever asked for another address with the old password must not get it by an old letter.
    await tx.user.update({ where: { id: taken.userId }, data: { pendingEmail: null } });
    await endMailTokens(tx, taken.userId, "verify-email");
    return taken.email;
  });
  if (email === null) return { ok: false, reason: "used" };
  // The link proved the mailbox, so what was tried with the old password counts no longer.
  await forgetFailures(email);
  return { ok: true };
}
