import { beforeAll, describe, expect, test } from "vitest";
import { createApi } from "@/lib/api/create-api";
import type { ApiDocument } from "@/lib/api/render-docs";
import { type BuiltBot, buildBot } from "@/lib/testing/build-bot";
import { buildOrganization } from "@/lib/testing/build-organization";

const api = createApi();
const { paths } = (await (await api.request("/api/v1/openapi.json")).json()) as ApiDocument;
const calls = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, one]) => ({ method: method.toUpperCase(), path, one })),
);

let bot: BuiltBot;
beforeAll(async () => {
  bot = await buildBot(await buildOrganization());
});

const FORM = '--x\r\ncontent-disposition: form-data; name="message"\r\n\r\nnot json\r\n--x--\r\n';

type Probe = { id?: string; key?: string; type?: string; body?: string; query?: string };

/** Everything that can be wrong with a call from outside. */
const PROBES: Probe[] = [
  { key: "baton_wrong" },
  { body: "{}" },
  { body: "{not json" },
  { type: "text/plain", body: "{}" },
  { type: "multipart/form-data; boundary=x", body: FORM },
  { body: JSON.stringify({ text: "x".repeat(2_000_001) }) },
  { body: JSON.stringify({ id: "m", from: "user", text: "Hi", state: "on", unfinishedIntents: [] }) },
  { body: JSON.stringify({ id: "m", from: "bot", text: "Ho", state: "on", unfinishedIntents: 1, upTo: 1 }) },
  { id: "x".repeat(201), body: "{}" },
  { query: "?after=-1" },
  { query: `?after=${"x".repeat(201)}` },
];

/** What only a state of things brings about: it is shown where that is tested. */
const BY_STATE = ["409", "410", "429", "500", "503"];

async function refusalsOf(method: string, path: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (const { id = `${method} ${path}`, key, type, body, query = "" } of PROBES) {
    const answer = await api.request(path.replace("{id}", encodeURIComponent(id)) + query, {
      method,
      headers: { authorization: `Bearer ${key ?? bot.key}`, "content-type": type ?? "application/json" },
      ...(method === "POST" && body && { body }),
    });
    if (answer.status >= 400) found.add(String(answer.status));
  }
  return found;
}

describe("the refusals of a call are those that it lists", () => {
  test.each(calls)("$method $path", async ({ method, path, one }) => {
    const listed = Object.keys(one.responses).filter((status) => status >= "400");
    const found = await refusalsOf(method, path);
    expect(listed).toEqual(expect.arrayContaining([...found]));
    expect([...found, ...BY_STATE]).toEqual(expect.arrayContaining(listed));
    expect([...found]).not.toContain("500");
  });
});
