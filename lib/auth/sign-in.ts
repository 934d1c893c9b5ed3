import { isPassword } from "@/lib/auth/password";
import type { SignIn } from "@/lib/auth/schema";
import type { Caller } from "@/lib/auth/scope";
import { signInTurns } from "@/lib/auth/sign-in-turns";
import { startSession } from "@/lib/auth/start-session";
import { db } from "@/lib/db";
import { FieldRefusal } from "@/lib/errors";
import { returnTurns, takeTurn } from "@/lib/rate-limit";

/** Begins a session for whoever knows the password. Only failures count against the limits. */
export async function signIn(
  { email, password }: SignIn,
  caller: Caller,
): Promise<{ sessionId: string; userId: string }> {
  const limits = signInTurns(email, caller.ip);
  for (const { key, turns } of limits) await takeTurn(key, turns);

  const user = await db.user.findUnique({ where: { email } });
  const fits = await isPassword(password, user?.passwordHash);
  if (!user || !fits) throw new FieldRefusal("unauthenticated", { password: "credentials-wrong" });
  await returnTurns(limits.map(({ key }) => key));
  return { sessionId: await startSession(db, user.id, caller), userId: user.id };
}
