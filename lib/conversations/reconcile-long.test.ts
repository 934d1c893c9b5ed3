import { afterAll, beforeAll, test } from "vitest";
import { sql } from "@/lib/db";
import { readBackNow } from "@/lib/testing/read-back-now";
import { talkOf } from "@/lib/testing/runtime-of-test";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";

const HOUR = 3_600;

let world: World;
let bot: LiveBot;
let isDropping = false;

beforeAll(async () => {
  world = await startWorld({
    chatwoot: {
      onWebhook: (webhook, send) => (isDropping ? Promise.resolve({ ok: true as const }) : send(webhook)),
    },
  });
  bot = await buildLiveBot(world);
});
afterAll(() => world.stop());

/** An agent wrote while nobody heard it, so many hours ago; the desk was last read back an hour before. */
async function wordFrom(hours: number) {
  isDropping = false;
  const t = talkOf(world, bot);
  await t.user("Hi");
  const number = await t.at("Hi");
  await world.chatwoot.idle();
  isDropping = true;
  await bot.desk.says(number, "I will call you tomorrow");
  await world.chatwoot.idle();
  const row = t.deskRow(number);
  row.updatedAt -= hours * HOUR * 1_000_000;
  row.lastActivityAt -= hours * HOUR * 1_000_000;
  await sql.query(
    `update "DeskConversation" set "updatedAt" = "updatedAt" - $2::int where "chatwootConversationId" = $1`,
    [number, (hours + 1) * HOUR],
  );
  await sql.query(`update "Desk" set "reconciledAt" = now() - $1::int * interval '1 hour'`, [hours + 1]);
  return t;
}

test.each([7, 100])(
  "after a long outage an agent's word from %s hours ago is found, in a conversation that was the bot's",
  async (hours) => {
    const t = await wordFrom(hours);
    await readBackNow(bot.organization.id);
    await t.isTold("message.created");
  },
);
