import { afterAll, beforeAll, expect, test } from "vitest";
import { countAtInboxes } from "@/lib/desk/count-at-inboxes";
import { talkOf } from "@/lib/testing/runtime-of-test";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";

let world: World;
let bot: LiveBot;

beforeAll(async () => {
  world = await startWorld({
    chatwoot: {
      // Thirty a minute for each user, with a page that asks about twenty inboxes (contract.md, section 6.1).
      onRequest: async (c, next) => {
        if (!c.req.path.endsWith("/conversations/meta")) return next();
        return c.text("Retry later\n", 429);
      },
    },
  });
  bot = await buildLiveBot(world);
});
afterAll(() => world.stop());

test("what is open at an inbox is counted, whoever has it, without a call that Chatwoot throttles", async () => {
  const talks = ["one", "two", "three"].map((text) => ({ text, t: talkOf(world, bot) }));
  for (const { t, text } of talks) {
    await t.user(text);
    if (text !== "three") await t.handOff();
    const number = await t.at(text);
    if (text !== "three") await t.isAtDesk(number, "open");
    if (text === "two") await bot.desk.assigns(number, { assignee_id: bot.desk.agent.id });
  }
  expect(await countAtInboxes(bot.organization)).toMatchObject([{ botId: bot.id, open: 2 }]);
});
