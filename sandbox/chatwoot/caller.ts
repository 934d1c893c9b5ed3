import type { Actor } from "./installation";
import type { AccountRow, AccountUserRow, AgentBotRow, UserRow } from "./store/rows";

/** Who calls, and the account he was let into. */
export type Caller =
  | { kind: "user"; account: AccountRow; user: UserRow; membership: AccountUserRow }
  | { kind: "bot"; account: AccountRow; bot: AgentBotRow };

export type AccountEnv = { Variables: { caller: Caller } };

export const actorOf = (caller: Caller): Actor =>
  caller.kind === "user" ? { type: "User", user: caller.user } : { type: "AgentBot", bot: caller.bot };

export const isAdministrator = (caller: Caller) =>
  caller.kind === "user" && caller.membership.role === "administrator";

/** As whom the caller looks; a bot is no user, and so no member of anything. */
export const viewerId = (caller: Caller) => (caller.kind === "user" ? caller.user.id : 0);
