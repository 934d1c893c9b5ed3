import { secureToken } from "../random";
import type { Store } from "./create-store";
import type { TokenRow } from "./rows";

export function tokenOf(store: Store, ownerType: TokenRow["ownerType"], ownerId: number): TokenRow {
  const token = store.by.tokenOwner.first(`${ownerType}:${ownerId}`);
  if (!token) throw new Error(`${ownerType} ${ownerId} has no token`);
  return token;
}

export function issueToken(
  store: Store,
  ownerType: TokenRow["ownerType"],
  ownerId: number,
  at: number,
): TokenRow {
  return store.tokens.insert({ ownerType, ownerId, token: secureToken(), createdAt: at, updatedAt: at });
}
