import type { MiddlewareHandler } from "hono";

/** A Chatwoot that writes so many things a second for Baton, one after the other, whatever it is sent at once. */
export function slowDesk(aSecond: number): { limit: MiddlewareHandler; hurry(): void } {
  let ms = 1000 / aSecond;
  let last = Promise.resolve();
  return {
    limit: async (c, next) => {
      if (c.req.method !== "GET" && c.req.header("user-agent") === "Baton") {
        last = last.then(() => new Promise((resolve) => setTimeout(resolve, ms)));
        await last;
      }
      await next();
    },
    hurry: () => {
      ms = 0;
    },
  };
}
