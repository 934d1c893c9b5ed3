import { issueMailToken } from "@/lib/auth/mail-token";
import type { Caller } from "@/lib/auth/scope";
import { inSteadyTime } from "@/lib/auth/steady-time";
import { batonUrl } from "@/lib/baton-url";
import { db, sqlIn } from "@/lib/db";
import { enqueueLetter } from "@/lib/mail/enqueue-letter";
import { takeLetterTurns } from "@/lib/mail/take-letter-turns";

const STEADY_MS = 250;

/** Posts a link for a new password, if the address has an account. The answer and its time are the same if not. */
export async function requestPasswordReset(email: string, caller: Caller): Promise<void> {
  await takeLetterTurns({ to: email, by: { ip: caller.ip } });
  await inSteadyTime(STEADY_MS, () =>
    db.$transaction(async (tx) => {
      const user = await tx.user.findUnique({ where: { email } });
      if (!user) return;
      const token = await issueMailToken(tx, { userId: user.id, email, purpose: "reset-password" });
      await enqueueLetter(sqlIn(tx), {
        to: email,
        userId: user.id,
        letter: "reset-password",
        data: { name: user.name, url: batonUrl(`/reset-password?token=${token}`) },
      });
    }),
  );
}
