import type { PrismaTransaction } from "@/lib/db";
import { hashToken, newId, newToken } from "@/lib/tokens";

export type TokenPurpose = "verify-email" | "reset-password";

const HOURS: Record<TokenPurpose, number> = { "verify-email": 24, "reset-password": 1 };

/** Why a link does not work. */
export type TokenTrouble = "unknown" | "used" | "expired";

type NewToken = { userId: string; email: string; purpose: TokenPurpose };

/** Makes the secret of a letter's link; only its hash is kept. */
export async function issueMailToken(
  tx: PrismaTransaction,
  { userId, email, purpose }: NewToken,
): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(Date.now() + HOURS[purpose] * 3_600_000);
  await tx.mailToken.create({
    data: { id: newId("mtk"), userId, email, purpose, tokenHash: hashToken(token), expiresAt },
  });
  return token;
}

type Link = { token: string; purpose: TokenPurpose };

/** Uses a link up: of two at once, one gets it. All links of its kind for the same person end with it. */
export async function takeMailToken(tx: PrismaTransaction, { token, purpose }: Link) {
  const tokenHash = hashToken(token);
  const now = new Date();
  const { count } = await tx.mailToken.updateMany({
    where: { tokenHash, purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (count === 0) return null;
  const { userId, email } = await tx.mailToken.findUniqueOrThrow({ where: { tokenHash } });
  await endMailTokens(tx, userId, purpose);
  return { userId, email };
}

/** No link of these kinds works for this person any more. */
export async function endMailTokens(
  tx: PrismaTransaction,
  userId: string,
  ...purposes: TokenPurpose[]
): Promise<void> {
  await tx.mailToken.updateMany({
    where: { userId, purpose: { in: purposes }, usedAt: null },
    data: { usedAt: new Date() },
  });
}

type Known = { usedAt: Date | null; expiresAt: Date } | null;

/** What is wrong with a link; null when it works. */
export function tokenTrouble(known: Known, now: Date): TokenTrouble | null {
  if (!known) return "unknown";
  if (known.usedAt) return "used";
  return known.expiresAt <= now ? "expired" : null;
}
