import { afterAll, beforeAll, expect, test } from "vitest";
import { conversationIdOf } from "@/lib/conversations/ids";
import { switchOffDesk } from "@/lib/conversations/switch-off-desk";
import { db, inTransaction, sql } from "@/lib/db";
import { build } from "@/lib/testing/build";
import { buildBot } from "@/lib/testing/build-bot";
import { talkOf } from "@/lib/testing/runtime-of-test";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";
import { waitFor } from "@/lib/testing/wait-for";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const waits = (words: string) => async () =>
  (
    await sql.query(`select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like $1`, [
      `%${words}%`,
    ])
  ).length > 0;

/** A conversation that the bot has, at a desk that is on. */
async function begun(bot: LiveBot) {
  const t = talkOf(world, bot);
  await t.user("Hi");
  const number = await t.at("Hi");
  await world.chatwoot.idle();
  return { t, number };
}

const settled = (bot: LiveBot) =>
  waitFor("nothing is on its way", async () => {
    const [row] = await sql.query<{ n: number }>(
      `select count(*)::int as n from "Delivery" where "botId" = $1 and state = 'pending'`,
      [bot.id],
    );
    return row?.n === 0;
  });

test("an agent's word just after Chatwoot was switched off takes nothing over", async () => {
  const bot = await buildLiveBot(world);
  const { t, number } = await begun(bot);
  await switchOffDesk(bot.organization, bot.id);
  await bot.desk.says(number, "I take this one");
  await world.chatwoot.idle();
  await settled(bot);
  expect((await t.standing()).conversation.state).toBe("bot");
  expect((await t.bot("The bot goes on")).status).toBe(202);
});

test("a human who is asked for while Chatwoot is being switched off is not waited for", async () => {
  const bot = await buildLiveBot(world);
  const { t } = await begun(bot);
  const id = conversationIdOf(bot.scope, t.id);
  const both = await inTransaction(async (tx) => {
    await tx.query(`select 1 from "Conversation" where id = $1 for update`, [id]);
    const asked = t.handOff();
    await waitFor("the handoff waits for the conversation", waits(`insert into "Conversation"`));
    const off = switchOffDesk(bot.organization, bot.id);
    await waitFor("switching off waits for the handoff", waits(`"isOn" from "Inbox"`));
    return { asked, off };
  });
  await both.off;
  expect((await both.asked).status).toBe(202);
  expect((await t.standing()).conversation.state).toBe("bot");
  expect((await t.isTold("handoff.ended")).handoff).toMatchObject({ endReason: "failed" });
});

const timesWrittenDown = (bot: LiveBot) =>
  db.auditEntry.count({ where: { organizationId: bot.organization.id, action: "desk.disabled" } });

test("switched off twice at once, and once more, it is switched off once", async () => {
  const bot = await buildLiveBot(world);
  await Promise.all([switchOffDesk(bot.organization, bot.id), switchOffDesk(bot.organization, bot.id)]);
  await switchOffDesk(bot.organization, bot.id);
  expect(await timesWrittenDown(bot)).toBe(1);
});

test("what was never on is off, and somebody else's is not there", async () => {
  const organization = await build.organization();
  const { id } = await buildBot(organization);
  await switchOffDesk(organization, id);
  expect(
    await db.auditEntry.count({ where: { action: "desk.disabled", organizationId: organization.id } }),
  ).toBe(0);
  await expect(switchOffDesk(await build.organization(), id)).rejects.toMatchObject({ code: "not-found" });
});
