import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
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
});
afterAll(() => world.stop());

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
      ours(`${t.path}/read`, { method: "POST" }),
    ]);
    expect(answers.map(({ status, json: { code } }) => [status, code])).toEqual(
      Array(6).fill([404, "not-found"]),
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
      () => orderRoutes(mine, { botId, seen: [], routeIds: [] }),
      () => listRoutes(mine, botId),
      () => sendTestEvent(mine, { botId, channelId: channel.id }),
      () => rotateSecret(mine, { botId: bot.id, channelId: channel.id }),
      () => switchOffDesk(mine, botId),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
  });
});
