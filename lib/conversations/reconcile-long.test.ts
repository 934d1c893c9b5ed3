import { afterAll, beforeEach, test } from "vitest";
import { sql } from "@/lib/db";
import { readBackNow } from "@/lib/testing/read-back-now";
import { startFaultyWorld } from "@/lib/testing/start-faulty-world";

const HOUR = 3_600;

const { world, bot, desk, talk, reset } = await startFaultyWorld();
afterAll(() => world.stop());
beforeEach(reset);

/** An agent wrote while nobody heard it, so many hours ago; the desk was last read back an hour before. */
async function wordFrom(hours: number) {
  const t = talk();
  await t.user("Hi");
  const number = await t.at("Hi");
  await world.chatwoot.idle();
  desk.set({ on: "webhook", fault: "drop" });
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
