import type { OpenAPIHono } from "@hono/zod-openapi";
import type { BotScope } from "@/lib/bots/scope";

/** What the middlewares leave for the handlers. */
export type ApiEnvironment = { Variables: { requestId: string; bot: BotScope } };

export type Api = OpenAPIHono<ApiEnvironment>;
