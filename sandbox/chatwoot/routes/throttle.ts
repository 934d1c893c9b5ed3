import type { MiddlewareHandler } from "hono";
import type { AccountEnv } from "../caller";
import { SECOND } from "../clock";
import type { Installation } from "../installation";

const MINUTE = 60 * SECOND;

/**
 * So many calls a minute for each user in each account; then plain words, and not when to come again. The minutes are
 * those of the clock. Chatwoot spares callers on its own machine; here every caller counts as one from elsewhere.
 */
export function throttle({ now }: Installation, limit: number): MiddlewareHandler<AccountEnv> {
  let minute = 0;
  let calls = new Map<string, number>();
  return async (c, next) => {
    const current = Math.floor(now() / MINUTE);
    if (current !== minute) calls = new Map();
    minute = current;
    const { caller } = c.var;
    const key = `${caller.account.id}:${caller.kind === "user" ? caller.user.id : "bot"}`;
    calls.set(key, (calls.get(key) ?? 0) + 1);
    if ((calls.get(key) ?? 0) > limit) return c.text("Retry later\n", 429);
    await next();
  };
}
