import type { Installation } from "../installation";
import { notFoundByRails, Refusal } from "../refusal";
import type { AccountRow, UserRow } from "../store/rows";

/** Every account is made by the platform app, so every one is its own. */
export function permissibleAccount({ store }: Installation, id: string | undefined): AccountRow {
  const account = store.accounts.get(Number(id));
  if (!account) throw notFoundByRails();
  return account;
}

export function permissibleUser({ store }: Installation, id: string | undefined): UserRow {
  const user = store.users.get(Number(id));
  if (!user) throw notFoundByRails();
  if (!user.permissible) throw new Refusal(401, { error: "Non permissible resource" });
  return user;
}
