import type { Api } from "@/lib/api/api-environment";
import { type ApiDocument, renderDocs } from "@/lib/api/render-docs";
import { env } from "@/lib/env";

const INTRODUCTION = `The API that a bot runtime calls. Send \`Authorization: Bearer <key>\` with a key of the bot.
Errors are RFC 9457 \`application/problem+json\` with \`code\`, \`detail\`, \`fix\` and \`requestId\`.
Events come back as callbacks (Standard Webhooks) to the channel's callback URL.`;

/** The description of the API, for machines and for people. */
export function addDocsApi(api: Api): void {
  const describe = () =>
    api.getOpenAPI31Document({
      openapi: "3.1.0",
      info: { title: "Baton runtime API", version: "1", description: INTRODUCTION },
      servers: [{ url: env().BATON_URL }],
    });
  api.get("/api/v1/openapi.json", (c) => c.json(describe()));
  api.get("/api/v1/docs", (c) => {
    c.header(
      "content-security-policy",
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    );
    return c.html(renderDocs(describe() as object as ApiDocument));
  });
}
