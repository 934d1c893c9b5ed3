import type { Store } from "./create-store";
import type { AccountUserRow, UserRow } from "./rows";

export const findMembership = (store: Store, accountId: number, userId: number): AccountUserRow | undefined =>
  store.by.membershipsOfUser.all(userId).find((row) => row.accountId === accountId);

/** A user of this account, or nobody. */
export function findMember(store: Store, accountId: number, userId: number | null): UserRow | undefined {
  if (userId === null || !findMembership(store, accountId, userId)) return undefined;
  return store.users.get(userId);
}
