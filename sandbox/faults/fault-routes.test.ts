import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { type ServerType, serve } from "@hono/node-server";
import { Hono, type MiddlewareHandler } from "hono";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type RestartableChatwoot, restartableChatwoot } from "../chatwoot/restartable-chatwoot";
import { accidentRoutes } from "./accident-routes";
import { FaultBook } from "./fault-book";
import { faultRoutes } from "./fault-routes";
import { faultyChatwoot } from "./faulty-chatwoot";
import { requestFaults } from "./request-faults";

let directory: string;
let chatwoot: RestartableChatwoot;
let server: ServerType;
let url: string;

beforeEach(async () => {
  directory = await mkdtemp(`${tmpdir()}/faults-`);
  const { books, options } = faultyChatwoot();
  const bot = new FaultBook();
  chatwoot = restartableChatwoot({ ...options, frontendUrl: "", platformToken: "platform", directory });
  const app = new Hono();
  app.route("/faults", faultRoutes({ ...books, bot }));
  app.route("/faults/chatwoot", accidentRoutes(chatwoot));
  app.use("/bot/callbacks", requestFaults(bot) as MiddlewareHandler);
  app.post("/bot/callbacks", (c) => c.body(null, 200));
  app.route("/", chatwoot.app);
  server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await call("POST", "/platform/api/v1/accounts", { name: "Acme" });
});
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
  await chatwoot.close();
  await rm(directory, { recursive: true });
});

const call = async (method: string, path: string, body?: unknown, caller = "Baton") => {
  const response = await fetch(url + path, {
    method,
    headers: { "api-access-token": "platform", "user-agent": caller, connection: "close" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    json: text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : text,
  };
};
const account = (caller?: string) => call("GET", "/platform/api/v1/accounts/1", undefined, caller);

test("a fault is switched on for one caller, counted, and switched off", async () => {
  await call("PUT", "/faults/chatwoot", [{ fault: "refuse", status: 503, caller: "^Baton" }]);
  expect([(await account()).status, (await account("an agent")).status]).toEqual([503, 200]);
  expect((await call("GET", "/faults")).json).toMatchObject({
    chatwoot: [{ fault: "refuse", taken: 1 }],
    webhooks: [],
    bot: [],
  });
  await call("DELETE", "/faults");
  expect((await account()).status).toBe(200);
});

test("the bot's callback fails by itself, and is healed by itself", async () => {
  await call("PUT", "/faults/bot", [{ fault: "refuse", status: 429, retryAfter: 3 }]);
  expect((await call("POST", "/bot/callbacks")).status).toBe(429);
  expect((await account()).status).toBe(200);
  await call("DELETE", "/faults/bot");
  expect((await call("POST", "/bot/callbacks")).status).toBe(200);
});

test.each<[string, string, unknown, number, string]>([
  ["a place that is none", "/faults/moon", [], 404, "chatwoot, webhooks, bot"],
  ["a webhook's fault for calls", "/faults/chatwoot", [{ fault: "drop" }], 422, "fault"],
  ["a pattern that is none", "/faults/chatwoot", [{ fault: "reset", path: "(" }], 422, "regular expression"],
  ["what is no list", "/faults/bot", { fault: "reset" }, 422, "array"],
])("%s is refused in words", async (_, path, rules, status, words) => {
  const answer = await call("PUT", path, rules);
  expect([answer.status, answer.json.error]).toEqual([status, expect.stringContaining(words)]);
});

test("restarted, it is away for its time and comes back with what it kept", async () => {
  const before = chatwoot.current;
  expect((await call("POST", "/faults/chatwoot/restart", { ms: 300 })).status).toBe(202);
  await expect.poll(() => account().catch(() => "cut")).toBe("cut");
  await expect.poll(async () => (await account().catch(() => null))?.status).toBe(200);
  expect(chatwoot.current).not.toBe(before);
  expect((await account()).json).toMatchObject({ name: "Acme" });
});

test("a conversation that is not there cannot be deleted", async () => {
  const answer = await call("POST", "/faults/chatwoot/delete-conversation", { account: 1, conversation: 7 });
  expect([answer.status, answer.json.error]).toEqual([404, "Account 1 has no conversation 7"]);
});
