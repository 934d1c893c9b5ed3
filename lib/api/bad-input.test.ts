import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { apiOf } from "@/lib/testing/call-api";
import { talkOf } from "@/lib/testing/runtime-of-test";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";

let world: World;
let bot: LiveBot;

beforeAll(async () => {
  world = await startWorld();
  bot = await buildLiveBot(world);
});
afterAll(() => world.stop());

const message = { id: "m1", from: "user", text: "Hi" };
const post = (path: string, body: unknown, key = bot.key) =>
  apiOf(world.url, key)(path, { method: "POST", body });

describe("who calls", () => {
  test.each([
    ["a wrong key", "baton_wrong"],
    ["no key", ""],
  ])("%s is 401 and says where keys are", async (_, key) => {
    const { status, headers, json } = await post("conversations/c/messages", message, key);
    expect([status, json.code]).toEqual([401, "invalid-key"]);
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(json.fix).toContain("Developers > API keys");
    expect(json.requestId).toBe(headers.get("x-request-id"));
  });

  test("a revoked key and a deleted bot's key are 401", async () => {
    const { issueApiKey } = await import("@/lib/bots/issue-api-key");
    const { key } = await issueApiKey(bot.organization, { botId: bot.id, name: "soon gone" });
    await db.apiKey.updateMany({ where: { name: "soon gone" }, data: { revokedAt: new Date() } });
    expect((await post("conversations/c/messages", message, key)).status).toBe(401);
  });
});

describe("what is not valid", () => {
  test.each([
    ["from", { ...message, from: "agent" }],
    ["from", { ...message, from: 5 }],
    ["id", { ...message, id: 7 }],
    ["id", { ...message, id: "" }],
    ["id", { ...message, id: "x".repeat(300) }],
    ["id", { ...message, id: "a\0b" }],
    ["id", { ...message, id: "a\ud800b" }],
    ["person.id", { ...message, person: { id: "p\udc00" } }],
    ["id", { from: "user", text: "Hi" }],
    ["text", { ...message, text: "" }],
    ["text", { ...message, text: "   " }],
    ["text", { ...message, text: 12 }],
    ["text", { ...message, text: "x".repeat(150_001) }],
    ["sentAt", { ...message, sentAt: "yesterday" }],
    ["sentAt", { ...message, sentAt: "0000-01-01T00:00:00Z" }],
    ["sentAt", { ...message, sentAt: "9999-12-31T23:59:59-23:00" }],
    ["attachments.0.url", { ...message, attachments: [{ url: "javascript:alert(1)" }] }],
    [
      "attachments",
      { ...message, attachments: Array.from({ length: 16 }, () => ({ url: "https://x.test" })) },
    ],
    ["person.email", { ...message, person: { email: "nobody" } }],
    ["channel", { ...message, channel: "no such channel" }],
    ["body", [1, 2]],
    ["body", "text"],
  ])("%s: 422 that names the field", async (field, body) => {
    const { status, json } = await post("conversations/c/messages", body);
    expect([status, json.code]).toEqual([422, "invalid-request"]);
    expect(Object.keys(json.fields ?? {})).toContain(field);
    expect(JSON.stringify(json)).not.toMatch(/node_modules|at .*\.ts/);
  });

  test("a conversation id of 300 characters is 422", async () => {
    const { status, json } = await post(`conversations/${"x".repeat(300)}/messages`, message);
    expect([status, Object.keys(json.fields ?? {})]).toEqual([422, ["id"]]);
  });

  test("what is not JSON is 400", async () => {
    const { status, json } = await apiOf(world.url, bot.key)("conversations/c/messages", {
      method: "POST",
      raw: "{not json",
    });
    expect([status, json.code]).toEqual([400, "invalid-json"]);
  });

  test("a body that says it is something else is 415", async () => {
    const response = await fetch(`${world.url}/api/v1/conversations/c/messages`, {
      method: "POST",
      headers: { authorization: `Bearer ${bot.key}`, "content-type": "text/plain" },
      body: JSON.stringify(message),
    });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      415,
      "unsupported-type",
    ]);
  });

  test("a body of 5 MB is 413", async () => {
    const raw = JSON.stringify({ ...message, text: "x".repeat(5_000_000) });
    const { status, json } = await apiOf(world.url, bot.key)("conversations/c/messages", {
      method: "POST",
      raw,
    });
    expect([status, json.code]).toEqual([413, "too-large"]);
  });

  test("an unknown team is 422 at its field", async () => {
    const { status, json } = await post("conversations/c/handoff", { team: 999_999 });
    expect([status, json.code, Object.keys(json.fields ?? {})]).toEqual([422, "unknown-team", ["team"]]);
  });

  test("half a surrogate pair and odd characters in ids and texts are taken in", async () => {
    const t = talkOf(world, bot, "ünï/cödé %2F 漢字 😀");
    expect((await t.user("broken \ud800 pair")).status).toBe(202);
    expect((await t.standing()).conversation.owner).toBe("bot");
    await t.at("broken \ufffd pair");
  });

  test.each<[string, object]>([
    ["a locale", { person: { locale: "en\0" } }],
    ["an attribute", { person: { attributes: { a: "x\0y", b: "cut \ud83d" } } }],
    ["an attribute's name", { person: { attributes: { "a\0": 1, "b\ud800": 2 } } }],
    ["a picture's address", { person: { avatarUrl: "https://a.test/\0\ud800" } }],
    ["a file's type", { attachments: [{ url: "https://a.test/x", type: "a\0" }] }],
    ["a file's address", { attachments: [{ url: "https://a.test/\0\ud800" }] }],
  ])("what the database cannot keep in %s does not cost the message", async (what, more) => {
    const { status, json } = await post("conversations/odd/messages", { ...message, id: what, ...more });
    expect([status, json.code]).toEqual([202, undefined]);
  });

  test("nor the handoff, in its intents", async () => {
    const { status } = await post("conversations/odd/handoff", { unfinishedIntents: ["a\0", "b\ud800"] });
    expect(status).toBe(202);
  });

  test("an address that does not exist is 404 as problem+json", async () => {
    const { status, headers, json } = await apiOf(world.url, bot.key)("nothing/here");
    expect([status, json.code, headers.get("content-type")]).toEqual([
      404,
      "not-found",
      "application/problem+json",
    ]);
  });
});

describe("a callback URL", () => {
  test.each([
    ["http://10.0.0.7/hooks", "callback-url-private"],
    ["http://169.254.169.254/latest/meta-data", "callback-url-private"],
    ["http://[::1]:80/", "callback-url-private"],
    ["http://192.168.1.1:8080/", "callback-url-private"],
    ["http://no-such-host.invalid/", "callback-url-unknown"],
  ])("%s is refused at its field", async (callbackUrl, key) => {
    const { createChannel } = await import("@/lib/channels/create-channel");
    await expect(
      createChannel(bot.organization, { botId: bot.id, label: "x", callbackUrl }),
    ).rejects.toMatchObject({
      code: "invalid-request",
      fields: { callbackUrl: key },
    });
  });

  test("that came to lead into a private network later is not called", async () => {
    const { callServer } = await import("@/lib/call-server");
    const call = {
      method: "POST" as const,
      url: "http://10.0.0.7/",
      trust: "customer" as const,
      timeout: 1_000,
    };
    await expect(callServer(call)).rejects.toMatchObject({ arrived: "no", code: "EPRIVATE" });
    await expect(callServer({ ...call, url: "ftp://acme.test/" })).rejects.toMatchObject({
      code: "EPROTOCOL",
    });
  });
});
