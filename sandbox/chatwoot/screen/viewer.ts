import type { Context } from "hono";
import type { Installation } from "../installation";
import { findMembership } from "../store/find-membership";
import { tokenOf } from "../store/find-token";
import type { AccountRow, AccountUserRow, UserRow } from "../store/rows";
import { signedIn } from "./session";

/** Who looks at which account. */
export type Viewer = {
  user: UserRow;
  account: AccountRow;
  membership: AccountUserRow;
  /** The screen calls the public API with it, like any other client. */
  token: string;
  isAdministrator: boolean;
};

export function viewerOf(installation: Installation, c: Context): Viewer | undefined {
  const { store } = installation;
  const user = signedIn(installation, c);
  const account = store.accounts.get(Number(c.req.param("account_id")));
  const membership = user && account && findMembership(store, account.id, user.id);
  if (!membership || account.status === "suspended") return undefined;
  const isAdministrator = membership.role === "administrator";
  return { user, account, membership, token: tokenOf(store, "User", user.id).token, isAdministrator };
}
