import type { Context, MiddlewareHandler } from "hono";
import type { AccountEnv, Caller } from "../caller";
import type { Installation } from "../installation";
import { notFound, Refusal } from "../refusal";
import { findMembership } from "../store/find-membership";
import type { AccountRow, AgentBotRow, UserRow } from "../store/rows";

const CLOSED_TO_BOTS = "Access to this endpoint is not authorized for bots";

/** `api_access_token` and `Api-Access-Token` are one header to Rails. */
export const tokenIn = (c: Context) => c.req.header("api-access-token") ?? c.req.header("api_access_token");

type Owner = { user: UserRow } | { bot: AgentBotRow };

/** Whose token it is; a platform token is nobody's here, and Chatwoot takes it for a bot's. */
export function ownerOf({ store, settings }: Installation, c: Context): Owner {
  const given = tokenIn(c);
  if (!given) throw new Refusal(401, { errors: ["You need to sign in or sign up before continuing."] });
  if (given === settings.platformToken) throw new Refusal(401, { error: CLOSED_TO_BOTS });
  const token = store.by.token.first(given);
  const user = token?.ownerType === "User" ? store.users.get(token.ownerId) : undefined;
  const bot = token?.ownerType === "AgentBot" ? store.agentBots.get(token.ownerId) : undefined;
  if (user) return { user };
  if (bot) return { bot };
  throw new Refusal(401, { error: "Invalid Access Token" });
}

/** Proves the caller and lets him into the account, or says in Chatwoot's words why not. */
export function intoAccount(installation: Installation): MiddlewareHandler<AccountEnv> {
  return async (c, next) => {
    const owner = ownerOf(installation, c);
    if ("bot" in owner && !isOpenToBots(c.req.method, c.req.path)) {
      throw new Refusal(401, { error: CLOSED_TO_BOTS });
    }
    const account = installation.store.accounts.get(Number(c.req.param("account_id")));
    if (!account) throw notFound();
    if (account.status === "suspended") throw new Refusal(401, { error: "Account is suspended" });
    c.set("caller", callerIn(installation, account, owner));
    await next();
  };
}

function callerIn({ store }: Installation, account: AccountRow, owner: Owner): Caller {
  if ("bot" in owner) {
    if (owner.bot.accountId === account.id) return { kind: "bot", account, bot: owner.bot };
    throw new Refusal(401, { error: "Bot is not authorized to access this account" });
  }
  const membership = findMembership(store, account.id, owner.user.id);
  if (membership) return { kind: "user", account, user: owner.user, membership };
  throw new Refusal(401, { error: "You are not authorized to access this account" });
}

const OPEN_TO_BOTS: readonly [methods: readonly string[], path: RegExp][] = [
  [["POST"], /^\/conversations$/],
  [["GET", "PATCH", "PUT"], /^\/conversations\/\d+$/],
  [
    ["POST"],
    /^\/conversations\/\d+\/(custom_attributes|toggle_status|toggle_priority|toggle_typing_status|messages|assignments)$/,
  ],
  [["GET", "POST"], /^\/conversations\/\d+\/labels$/],
];

function isOpenToBots(method: string, path: string): boolean {
  const inside = path.replace(/^\/api\/v1\/accounts\/[^/]+/, "").replace(/\/$/, "");
  return OPEN_TO_BOTS.some(([methods, pattern]) => methods.includes(method) && pattern.test(inside));
}
