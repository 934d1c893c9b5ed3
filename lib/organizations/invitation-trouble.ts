/** Why an invitation's link does not work. */
export type InvitationTrouble = "unknown" | "revoked" | "used" | "expired";

type Known = { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date } | null;

/** What is wrong with an invitation; null when it can be accepted. */
export function invitationTrouble(known: Known, now: Date): InvitationTrouble | null {
  if (!known) return "unknown";
  if (known.acceptedAt) return "used";
  if (known.revokedAt) return "revoked";
  return known.expiresAt <= now ? "expired" : null;
}
