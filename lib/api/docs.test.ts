import { expect, test } from "vitest";
import { createApi } from "@/lib/api/create-api";
import type { ApiDocument } from "@/lib/api/render-docs";

const api = createApi();

test("the description names every call of the runtime API with its fields", async () => {
  const document = (await (await api.request("/api/v1/openapi.json")).json()) as ApiDocument;
  const calls = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(calls.sort()).toEqual([
    "delete /api/v1/conversations/{id}/handoff",
    "get /api/v1/conversations/{id}",
    "get /api/v1/conversations/{id}/messages",
    "get /api/v1/events",
    "get /api/v1/handoffs/{id}",
    "post /api/v1/conversations/{id}/handoff",
    "post /api/v1/conversations/{id}/messages",
    "post /api/v1/conversations/{id}/read",
    "post /api/v1/conversations/{id}/typing",
    "post /api/v1/routing/preview",
  ]);
  const message = document.paths["/api/v1/conversations/{id}/messages"]?.post;
  const body = Object.values(message?.requestBody?.content ?? {})[0]?.schema;
  expect(Object.keys(body?.properties ?? {})).toEqual(
    expect.arrayContaining([
      "id",
      "from",
      "text",
      "attachments",
      "sentAt",
      "person",
      "channel",
      "assist",
      "shown",
    ]),
  );
});

test("the page shows them without a script", async () => {
  const page = await (await api.request("/api/v1/docs")).text();
  expect(page).toContain("human-owns-conversation");
  expect(page).not.toContain("<script");
});
