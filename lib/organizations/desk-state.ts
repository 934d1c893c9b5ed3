import type { Role } from "@/lib/organizations/schema";

/** Where a member stands at the desk. `off`: there is none. `none`: who is no owner has no place there. */
export type DeskState = "off" | "none" | "administrator" | "agent" | "missing" | "unverified" | "leaving";

type Member = {
  role: Role;
  isVerified: boolean;
  /** Their user at the desk, as it was last seen. */
  atDesk: { chatwootUserId: number | null; role: string | null } | null;
};

/** The desk follows the owners: whoever owns, and is verified, is an administrator there once it has caught up. */
export function deskStateOf({ role, isVerified, atDesk }: Member, hasDesk: boolean): DeskState {
  if (!hasDesk) return "off";
  const isThere = atDesk !== null && atDesk.chatwootUserId !== null && atDesk.role !== null;
  if (role === "member") return isThere ? "leaving" : "none";
  if (!isThere) return isVerified ? "missing" : "unverified";
  return atDesk.role === "administrator" ? "administrator" : "agent";
}
