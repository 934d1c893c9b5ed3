import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { webhookUrl } from "@/lib/desk/webhook-url";
import { open } from "@/lib/secret-box";
import { apiOf } from "@/lib/testing/call-api";
import { talkOf } from "@/lib/testing/runtime-of-test";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";

let world: World;
let bot: LiveBot;
let foreign: LiveBot;

beforeAll(async () => {
  world = await startWorld();
  foreign = await buildLiveBot(world);
  bot = await buildLiveBot(world);
}, 60_000);
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
    ["id", { from: "user", text: "Hi" }],
    ["text", { ...message, text: "" }],
    ["text", { ...message, text: "   " }],
    ["text", { ...message, text: 12 }],
    ["text", { ...message, text: "x".repeat(150_001) }],
    ["sentAt", { ...message, sentAt: "yesterday" }],
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

  test("an address that does not exist is 404 as problem+json", async () => {
    const { status, headers, json } = await apiOf(world.url, bot.key)("nothing/here");
    expect([status, json.code, headers.get("content-type")]).toEqual([
      404,
      "not-found",
      "application/problem+json",
    ]);
  });
});

describe("what is another's is not there: 404, never a hint", () => {
  test("conversations, messages, handoffs", async () => {
    const t = talkOf(world, foreign);
    await t.user("Secret");
    const { json } = await t.handOff();
    const ours = apiOf(world.url, bot.key);
    const answers = await Promise.all([
      ours(t.path),
      ours(`${t.path}/messages`),
      ours(`handoffs/${json.handoff.id}`),
      ours(`${t.path}/handoff`, { method: "DELETE" }),
      ours(`${t.path}/typing`, { method: "POST", body: { from: "user", state: "on" } }),
    ]);
    expect(answers.map(({ status, json: { code } }) => [status, code])).toEqual(
      Array(5).fill([404, "not-found"]),
    );
  });

  test("a console's verbs", async () => {
    const { changeBot } = await import("@/lib/bots/change-bot");
    const { revokeApiKey } = await import("@/lib/bots/revoke-api-key");
    const { deleteBot } = await import("@/lib/bots/delete-bot");
    const { enableDesk } = await import("@/lib/desk/enable-desk");
    const { saveRoute } = await import("@/lib/routing/save-route");
    const { orderRoutes } = await import("@/lib/routing/order-routes");
    const { listRoutes } = await import("@/lib/routing/queries");
    const { sendTestEvent } = await import("@/lib/channels/send-test-event");
    const { rotateSecret } = await import("@/lib/channels/rotate-secret");
    const { switchOffDesk } = await import("@/lib/conversations/switch-off-desk");
    const channel = await db.channel.findFirstOrThrow({ where: { botId: foreign.id } });
    const mine = bot.organization;
    const botId = foreign.id;
    const attempts = [
      () => changeBot(mine, { botId, name: "Mine" }),
      () => revokeApiKey(mine, { botId, keyId: "key_1" }),
      () => deleteBot(mine, { botId, name: "Acme bot" }),
      () => enableDesk(mine, botId),
      () => saveRoute(mine, { botId, teamId: 1, teamName: "", intents: ["a"] }),
      () => orderRoutes(mine, { botId, routeIds: [] }),
      () => listRoutes(mine, botId),
      () => sendTestEvent(mine, { botId, channelId: channel.id }),
      () => rotateSecret(mine, { botId: bot.id, channelId: channel.id }),
      () => switchOffDesk(mine, botId),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("Chatwoot's webhook", () => {
  const body = JSON.stringify({ event: "conversation_updated", id: 1 });

  async function send(change: { secret?: string; body?: string; sent?: string; at?: number; key?: string }) {
    const inbox = await db.inbox.findUniqueOrThrow({ where: { botId: bot.id } });
    const secret = change.secret ?? open(inbox.secretSealed ?? "");
    const timestamp = String(change.at ?? Math.floor(Date.now() / 1000));
    const signature = createHmac("sha256", secret)
      .update(`${timestamp}.${change.body ?? body}`)
      .digest("hex");
    const response = await fetch(webhookUrl(change.key ?? inbox.key), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-chatwoot-signature": `sha256=${signature}`,
        "x-chatwoot-timestamp": timestamp,
        "x-chatwoot-delivery": "d-1",
      },
      body: change.sent ?? change.body ?? body,
    });
    return response.status;
  }

  test("signed and fresh is 200, also when it says nothing that we know", async () => {
    expect(await send({})).toBe(200);
    expect(await send({ body: JSON.stringify({ event: "something_new", id: 1 }) })).toBe(200);
  });

  test.each([
    ["signed with another secret", { secret: "guessed" }],
    ["signed for another body", { sent: body.replace("1", "2") }],
    ["ten minutes old", { at: Math.floor(Date.now() / 1000) - 600 }],
    ["from the future", { at: Math.floor(Date.now() / 1000) + 600 }],
  ])("%s is 401", async (_, change) => {
    expect(await send(change)).toBe(401);
  });

  test("for an inbox that nobody has is 404", async () => {
    expect(await send({ key: "nobodys" })).toBe(404);
  });

  test("replayed within its time is one delivery", async () => {
    const t = talkOf(world, bot);
    await t.user("Hi");
    const number = await t.at("Hi");
    const snapshot = JSON.stringify({
      event: "conversation_updated",
      id: number,
      inbox_id: bot.desk.inboxId,
      status: "pending",
      updated_at: 1,
      contact_inbox: {
        source_id: (await db.conversation.findFirstOrThrow({ where: { externalId: t.id } })).id,
      },
      meta: {},
    });
    const before = await db.delivery.count({ where: { kind: "desk.event" } });
    expect([await send({ body: snapshot }), await send({ body: snapshot })]).toEqual([200, 200]);
    expect((await db.delivery.count({ where: { kind: "desk.event" } })) - before).toBe(1);
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
