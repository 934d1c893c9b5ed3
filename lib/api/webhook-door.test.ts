import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { webhookUrl } from "@/lib/desk/webhook-url";
import { open } from "@/lib/secret-box";
import { talkOf } from "@/lib/testing/runtime-of-test";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";

let world: World;
let bot: LiveBot;

beforeAll(async () => {
  world = await startWorld();
  bot = await buildLiveBot(world);
});
afterAll(() => world.stop());

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
