import type { IncomingMessage } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Context, MiddlewareHandler } from "hono";
import type { FaultBook } from "./fault-book";
import type { RequestRule } from "./fault-rule";

type Env = { Bindings: { incoming: IncomingMessage } };

/** A middleware that lets calls go wrong as the book says. */
export const requestFaults =
  (book: FaultBook): MiddlewareHandler<Env> =>
  async (c, next) => {
    const { method, path } = c.req;
    const rule = book.forRequest({ method, path, caller: c.req.header("user-agent") ?? "" });
    if (!rule) return next();
    if (rule.fault === "slow") await pause(rule.ms);
    if (rule.fault === "slow" || rule.fault.startsWith("apply")) await next();
    if (rule.fault === "hang" || rule.fault === "apply-then-hang") await hang(c, rule.ms);
    if (rule.fault === "reset" || rule.fault === "apply-then-reset") c.env.incoming.socket.destroy();
    if (rule.fault !== "slow") replaceAnswer(c, rule);
  };

/** Holds the line until the time is over or the caller has given up. */
async function hang(c: Context<Env>, ms: number): Promise<void> {
  const gone = new Promise((resolve) => c.env.incoming.socket.once("close", resolve));
  await Promise.race([gone, pause(ms, undefined, { ref: false })]);
}

function replaceAnswer(c: Context<Env>, { status, retryAfter }: RequestRule): void {
  c.res = undefined;
  const headers = retryAfter ? { "retry-after": String(retryAfter) } : undefined;
  // As rack-attack and Rails say it.
  if (status === 429) c.res = c.text("Retry later\n", 429, headers);
  else c.res = c.json({ status, error: WORDS[status] ?? "Internal Server Error" }, status as 500, headers);
}

const WORDS: Record<number, string> = {
  401: "Invalid Access Token",
  404: "Resource could not be found",
  422: "Validation failed: a fault was asked for",
  502: "Bad Gateway",
  503: "Service Unavailable",
};
