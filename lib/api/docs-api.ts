import type { Api } from "@/lib/api/api-environment";
import { aboutCallbacks, CALLBACK_ROUTES } from "@/lib/api/callback-routes";
import { type ApiDocument, renderDocs } from "@/lib/api/render-docs";
import { env } from "@/lib/env";

const INTRODUCTION = `The API that a bot runtime calls. Send \`Authorization: Bearer <key>\` with a key of the bot.
Errors are RFC 9457 \`application/problem+json\` with \`code\`, \`detail\`, \`fix\` and \`requestId\`.`;

type Paths = ApiDocument["paths"];
type Described = ApiDocument & { webhooks?: Paths };

/** The page shows a callback as a call, and knows a choice by `anyOf` only. */
function pageOf({ webhooks = {}, ...document }: Described): ApiDocument {
  const callbacks = Object.entries(webhooks).map(([type, methods]) => [
    `your callback URL: ${type}`,
    methods,
  ]);
  const paths: Paths = { ...document.paths, ...Object.fromEntries(callbacks) };
  return JSON.parse(JSON.stringify({ ...document, paths }).replaceAll('"oneOf":', '"anyOf":'));
}

/** The description of the API, for machines and for people. */
export function addDocsApi(api: Api): void {
  for (const route of CALLBACK_ROUTES) api.openAPIRegistry.registerWebhook(route);
  const describe = () =>
    api.getOpenAPI31Document({
      openapi: "3.1.0",
      info: {
        title: "Baton runtime API",
        version: "1",
        description: `${INTRODUCTION}\n\n${aboutCallbacks(env().CALLBACK_TIMEOUT_MS)}`,
      },
      servers: [{ url: env().BATON_URL }],
    });
  api.get("/api/v1/openapi.json", (c) => c.json(describe()));
  api.get("/api/v1/docs", (c) => {
    c.header(
      "content-security-policy",
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    );
    return c.html(renderDocs(pageOf(describe() as object as Described)));
  });
}
