import type { Caller } from "@/lib/auth/scope";
import type { PrismaTransaction } from "@/lib/db";
import { newId } from "@/lib/tokens";

/** A session that nobody uses for this long is over. */
export const SESSION_DAYS = 30;

/** Begins a session: its id is all that the cookie will hold. */
export async function startSession(
  tx: PrismaTransaction,
  userId: string,
  { ip, userAgent }: Caller,
): Promise<string> {
  const id = newId("ses");
  await tx.session.create({
    data: {
      id,
      userId,
      ip: ip.slice(0, 64),
      userAgent: userAgent.slice(0, 400),
      expiresAt: new Date(Date.now() + SESSION_DAYS * 86_400_000),
    },
  });
  return id;
}
