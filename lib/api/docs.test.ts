import { expect, test } from "vitest";
import { createApi } from "@/lib/api/create-api";
import type { ApiDocument } from "@/lib/api/render-docs";
import { CALLBACK_TYPES } from "@/lib/callbacks/callback-event";

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
  const content = document.paths["/api/v1/conversations/{id}/messages"]?.post?.requestBody?.content;
  expect(content?.["application/json"]?.schema.$ref).toBe("#/components/schemas/NewMessage");
  expect(Object.keys(content?.["multipart/form-data"]?.schema.properties ?? {})).toEqual(["message", "file"]);
  expect(Object.keys(document.components?.schemas?.NewMessage?.properties ?? {})).toEqual(
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

test("the description names every event as a callback, and as a choice in a poll", async () => {
  const document = (await (await api.request("/api/v1/openapi.json")).json()) as {
    webhooks: Record<string, { post: { parameters: { name: string }[] } }>;
    components: { schemas: { Event: { discriminator: { mapping: object } } } };
  };
  const { webhooks, components } = document;
  expect(Object.keys(webhooks)).toEqual(CALLBACK_TYPES);
  expect(Object.keys(components.schemas.Event.discriminator.mapping)).toEqual(CALLBACK_TYPES);
  expect(webhooks["message.created"]?.post.parameters.map(({ name }) => name)).toEqual([
    "webhook-id",
    "webhook-timestamp",
    "webhook-signature",
  ]);
});

test("the cursor and the wait of a poll are numbers, and never null", async () => {
  const document = (await (await api.request("/api/v1/openapi.json")).json()) as ApiDocument;
  const parameters = document.paths["/api/v1/events"]?.get?.parameters ?? [];
  expect(parameters.map(({ name, schema }) => [name, schema.type])).toEqual([
    ["after", "integer"],
    ["wait", "number"],
  ]);
});

test("the page shows them without a script", async () => {
  const page = await (await api.request("/api/v1/docs")).text();
  expect(page).toContain("human-owns-conversation");
  expect(page).toContain("your callback URL: handoff.ended");
  expect(page).toContain("MessageCreatedEvent | ");
  expect(page).toContain("after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h");
  expect(page).not.toContain("<script");
});
