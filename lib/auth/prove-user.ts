import type { UserScope } from "@/lib/auth/scope";
import { SESSION_DAYS } from "@/lib/auth/start-session";
import { db, sql } from "@/lib/db";

// At most one write a minute, and nothing while the session is ended elsewhere.
const TOUCH = `
update "Session" set "lastSeenAt" = now(), "expiresAt" = now() + $2::int * interval '1 day'
where id = $1 and "lastSeenAt" < now() - interval '1 minute'`;

/** The person behind a session's id, if it still stands. */
export async function proveUser(sessionId: string): Promise<UserScope | null> {
  const session = await db.session.findFirst({
    where: { id: sessionId, expiresAt: { gt: new Date() } },
    include: { user: true },
  });
  if (!session) return null;
  if (Date.now() - session.lastSeenAt.getTime() > 60_000) await sql.query(TOUCH, [sessionId, SESSION_DAYS]);
  const { id, name, email, emailVerifiedAt } = session.user;
  return { id, name, email, isVerified: emailVerifiedAt !== null, sessionId } as UserScope;
}
