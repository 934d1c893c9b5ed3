import type { MiddlewareHandler } from "hono";

/** Who calls nothing JSON has sent an empty object. */
export const allowNoBody: MiddlewareHandler = async (c, next) => {
  const isEmpty = c.req.header("content-type") && (await c.req.text()) === "";
  if (isEmpty) Object.assign(c.req.bodyCache, { text: Promise.resolve("{}") });
  await next();
};
