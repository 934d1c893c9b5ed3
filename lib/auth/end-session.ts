import type { UserScope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { Refusal } from "@/lib/errors";

/** Signs a device of theirs out. */
export async function endSession(user: UserScope, sessionId: string): Promise<void> {
  const { count } = await db.session.deleteMany({ where: { id: sessionId, userId: user.id } });
  if (count === 0) throw new Refusal("not-found", "session-gone");
}

/** Signs out everywhere but here; returns how many devices that were. */
export async function endOtherSessions(user: UserScope): Promise<{ count: number }> {
  return db.session.deleteMany({ where: { userId: user.id, id: { not: user.sessionId } } });
}
