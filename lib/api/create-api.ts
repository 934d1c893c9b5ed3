import { OpenAPIHono } from "@hono/zod-openapi";
import { routePath } from "hono/route";
import type { Api, ApiEnvironment } from "@/lib/api/api-environment";
import { addDocsApi } from "@/lib/api/docs-api";
import { addFilesApi } from "@/lib/api/files-api";
import { invalid } from "@/lib/api/invalid";
import { limitBody } from "@/lib/api/limit-body";
import { problemOf } from "@/lib/api/problem";
import { addRuntimeApi } from "@/lib/api/runtime-api";
import { addWebhookApi } from "@/lib/api/webhook-api";
import { AppError, NotFound } from "@/lib/errors";
import { log } from "@/lib/log";
import { requests } from "@/lib/metrics";
import { newId } from "@/lib/tokens";

// Hono leaves what it cannot decode as it is: then two conversations would be one.
function mustBeReadable(url: string): void {
  if (!url.includes("%")) return;
  try {
    decodeURIComponent(new URL(url).pathname);
  } catch {
    throw new AppError("invalid-request", "The address holds a % that begins no character.", {
      fix: "Encode ids as UTF-8, as encodeURIComponent does.",
      fields: { id: "is not percent-encoded UTF-8" },
    });
  }
}

/** The doors for machines: the runtime API and Chatwoot's webhooks, as one Hono app. */
export function createApi(): Api {
  const api: Api = new OpenAPIHono<ApiEnvironment>({
    defaultHook: (result) => {
      if (!result.success) throw invalid(result.error);
    },
  });
  api.use(async (c, next) => {
    const requestId = c.req.header("x-request-id")?.slice(0, 100) || newId("req");
    c.set("requestId", requestId);
    // Before the answer is made: on a finished one it would cost as much as all the rest of the door.
    c.header("x-request-id", requestId);
    await next();
    requests.inc({ route: routePath(c, -1), status: c.res.status });
  });
  api.use((c, next) => {
    mustBeReadable(c.req.url);
    return next();
  });
  api.use(limitBody);
  api.onError((error, c) => {
    const { problem, retryAfter, isOurs } = problemOf(error, c.var.requestId);
    if (isOurs) log.error({ requestId: problem.requestId, route: routePath(c, -1), error }, "api.broke");
    if (retryAfter !== undefined) c.header("retry-after", String(Math.ceil(retryAfter)));
    c.header("content-type", "application/problem+json");
    c.header("x-request-id", problem.requestId);
    return c.body(JSON.stringify(problem), problem.status as 400);
  });
  api.notFound((c) => {
    const { problem } = problemOf(
      new NotFound("address", "The reference at /api/v1/docs lists all calls."),
      c.var.requestId,
    );
    return c.body(JSON.stringify(problem), 404, { "content-type": "application/problem+json" });
  });
  addRuntimeApi(api);
  addWebhookApi(api);
  addFilesApi(api);
  addDocsApi(api);
  return api;
}
