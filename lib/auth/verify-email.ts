import { endMailTokens, type TokenTrouble, takeMailToken, tokenTrouble } from "@/lib/auth/mail-token";
import type { UserScope } from "@/lib/auth/scope";
import { batonUrl } from "@/lib/baton-url";
import { db, type PrismaTransaction, sqlIn } from "@/lib/db";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";
import { enqueueLetter } from "@/lib/mail/enqueue-letter";
import { hashToken } from "@/lib/tokens";
import { Prisma } from "@/prisma/client/client";

/** `other-account`: the link was sent for somebody else. `taken`: another account proved the address first. */
type VerificationTrouble = TokenTrouble | "other-account" | "taken";
export type Verification = { ok: true; email: string } | { ok: false; reason: VerificationTrouble };

const UNIQUE_VIOLATION = "P2002";
const purpose = "verify-email" as const;

/**
 * Proves an address by a mailed link. Only whom it was sent for may use it: else somebody who signs up with
 * another's address would have it verified by the other's click.
 */
export async function verifyEmail(user: UserScope, token: string): Promise<Verification> {
  const known = await db.mailToken.findFirst({ where: { tokenHash: hashToken(token), purpose } });
  const trouble = tokenTrouble(known, new Date());
  if (known && known.userId !== user.id) return { ok: false, reason: "other-account" };
  if (trouble) return { ok: false, reason: trouble };
  try {
    return await db.$transaction(async (tx) => {
      const taken = await takeMailToken(tx, { token, purpose });
      if (!taken) return { ok: false, reason: "used" };
      return adopt(tx, user.id, taken.email);
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === UNIQUE_VIOLATION)
      return { ok: false, reason: "taken" };
    throw error;
  }
}

async function adopt(tx: PrismaTransaction, id: string, email: string): Promise<Verification> {
  const now = new Date();
  // Who owns a desk is not this room's business; that the address is proven is news to others.
  await enqueueDelivery(sqlIn(tx), {
    organizationId: "",
    lane: `people:${id}`,
    destination: "baton",
    kind: "people.verified",
    payload: { userId: id },
  });
  const same = await tx.user.updateMany({ where: { id, email }, data: { emailVerifiedAt: now } });
  if (same.count === 1) return { ok: true, email };

  const before = await tx.user.findUniqueOrThrow({ where: { id } });
  const changed = await tx.user.updateMany({
    where: { id, pendingEmail: email },
    data: { email, emailVerifiedAt: now, pendingEmail: null },
  });
  // The account asked for yet another address since this letter.
  if (changed.count === 0) return { ok: false, reason: "expired" };
  // A letter in the old mailbox must not set the password of an account that has left it.
  await endMailTokens(tx, id, "reset-password");
  // An address that was never proven may belong to a stranger.
  if (before.emailVerifiedAt) {
    await enqueueLetter(sqlIn(tx), {
      to: before.email,
      userId: id,
      letter: "email-changed",
      data: { name: before.name, to: email, url: batonUrl("/sign-in") },
    });
  }
  return { ok: true, email };
}
