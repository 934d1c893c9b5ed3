import type { Installation } from "../installation";
import { findMembership } from "../store/find-membership";
import type { AccountUserRow, Role } from "../store/rows";

/** Takes a user into an account; who is in it already only gets the role. */
export function saveMembership(
  { store, now }: Installation,
  accountId: number,
  userId: number,
  { role, inviterId = null }: { role: Role; inviterId?: number | null },
): AccountUserRow {
  const at = now();
  const existing = findMembership(store, accountId, userId);
  if (existing) {
    if (existing.role !== role) store.accountUsers.update(existing, { role, updatedAt: at });
    return existing;
  }
  return store.accountUsers.insert({
    accountId,
    userId,
    role,
    inviterId,
    activeAt: null,
    availability: "online",
    autoOffline: true,
    createdAt: at,
    updatedAt: at,
  });
}
