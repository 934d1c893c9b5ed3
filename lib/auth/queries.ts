import { type Device, describeDevice } from "@/lib/auth/describe-device";
import { type TokenPurpose, type TokenTrouble, tokenTrouble } from "@/lib/auth/mail-token";
import type { UserScope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { hashToken } from "@/lib/tokens";

/** What somebody sees of their own account. `pendingEmail` waits for its letter to be answered. */
export async function findAccount({ id }: UserScope) {
  const { name, email, emailVerifiedAt, pendingEmail, passwordChangedAt } = await db.user.findUniqueOrThrow({
    where: { id },
  });
  return { name, email, isVerified: emailVerifiedAt !== null, pendingEmail, passwordChangedAt };
}

export type SessionLine = Device & { id: string; ip: string; lastSeenAt: Date; isThisOne: boolean };

/** Where somebody is signed in: this session first, then the latest. */
export async function listSessions(user: UserScope): Promise<SessionLine[]> {
  const rows = await db.session.findMany({
    where: { userId: user.id, expiresAt: { gt: new Date() } },
    orderBy: { lastSeenAt: "desc" },
  });
  const lines = rows.map(({ id, ip, userAgent, lastSeenAt }) => ({
    id,
    ip,
    lastSeenAt,
    ...describeDevice(userAgent),
    isThisOne: id === user.sessionId,
  }));
  return lines.sort((a, b) => Number(b.isThisOne) - Number(a.isThisOne));
}

export type LinkState = { trouble: TokenTrouble | null; email: string | null; userId: string | null };

/** What a mailed link would do if it were used now. */
export async function readLink(token: string, purpose: TokenPurpose): Promise<LinkState> {
  const known = await db.mailToken.findFirst({ where: { tokenHash: hashToken(token), purpose } });
  return {
    trouble: tokenTrouble(known, new Date()),
    email: known?.email ?? null,
    userId: known?.userId ?? null,
  };
}
