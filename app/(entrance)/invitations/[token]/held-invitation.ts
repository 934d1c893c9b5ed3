import type { InvitationView } from "@/lib/organizations/queries";

/** An invitation whose link somebody has opened; `mine` is the address that they are signed in with. */
export type HeldInvitation = InvitationView & { token: string; mine: string | null };
