import type { Role } from "@/lib/organizations/schema";

/** Where a member stands at the desk. `off`: there is none. `none`: a member has no place there. */
export type DeskState = "off" | "none" | "administrator" | "agent" | "missing" | "leaving";

type AtTheDesk = { chatwootUserId: number | null; role: string | null } | null;

/** The desk follows the owners: whoever owns is an administrator there, once it has caught up. */
export function deskStateOf(role: Role, owner: AtTheDesk, hasDesk: boolean): DeskState {
  if (!hasDesk) return "off";
  const isThere = owner !== null && owner.chatwootUserId !== null && owner.role !== null;
  if (role === "member") return isThere ? "leaving" : "none";
  if (!isThere) return "missing";
  return owner.role === "administrator" ? "administrator" : "agent";
}
