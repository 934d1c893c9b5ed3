import { isPassword } from "@/lib/auth/password";
import type { SignIn } from "@/lib/auth/schema";
import type { Caller } from "@/lib/auth/scope";
import { startSession } from "@/lib/auth/start-session";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { returnTurns, takeTurn } from "@/lib/rate-limit";

const BY_ADDRESS = { limit: 10, seconds: 900 };
const BY_IP = { limit: 60, seconds: 900 };

/** Begins a session for whoever knows the password. Only failures count against the limits. */
export async function signIn(
  { email, password }: SignIn,
  caller: Caller,
): Promise<{ sessionId: string; userId: string }> {
  const turns = [`sign-in:address:${email}`, `sign-in:ip:${caller.ip}`] as const;
  await takeTurn(turns[0], BY_ADDRESS);
  if (caller.ip) await takeTurn(turns[1], BY_IP);

  const user = await db.user.findUnique({ where: { email } });
  const fits = await isPassword(password, user?.passwordHash);
  if (!user || !fits) {
    const message = "This address and this password do not belong together.";
    throw new AppError("unauthenticated", message, { fields: { password: message } });
  }
  await returnTurns([...turns]);
  return { sessionId: await startSession(db, user.id, caller), userId: user.id };
}
