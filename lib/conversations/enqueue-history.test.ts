import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cancelHandoff } from "@/lib/conversations/cancel-handoff";
import { conversationIdOf } from "@/lib/conversations/ids";
import { takeInMessage } from "@/lib/conversations/take-in-message";
import { db, inTransaction, sql } from "@/lib/db";
import { type Talk, talkOf } from "@/lib/testing/runtime-of-test";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";
import { waitFor } from "@/lib/testing/wait-for";

let world: World;
let bot: LiveBot;

beforeAll(async () => {
  world = await startWorld();
  bot = await buildLiveBot(world);
  await db.bot.update({ where: { id: bot.id }, data: { mirror: "at-handoff" } });
});
afterAll(() => world.stop());
beforeEach(() => {
  world.callbacks.events.length = 0;
});

/** What stands at the desk of a conversation, place by place, once nothing is on its way there. */
async function atDesk(t: Talk): Promise<(string | null)[][]> {
  const lane = `desk:${conversationIdOf(bot.scope, t.id)}`;
  await waitFor(
    "nothing is on its way",
    async () => (await db.delivery.count({ where: { lane, state: "pending" } })) === 0,
  );
  return t.deskRows().map(({ displayId }) => bot.desk.thread(displayId).map(({ text }) => text));
}

const IS_WRITING = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%"conversationExternalId" text%'`;

test("what a customer says while the human is called off, held up by a neighbour, reaches the next human", async () => {
  // A batch locks its conversations in the order of their ids: the neighbour's is the first.
  const [neighbour, ours] = ["here", "there"].sort((a, b) =>
    conversationIdOf(bot.scope, a) < conversationIdOf(bot.scope, b) ? -1 : 1,
  ) as [string, string];
  await takeInMessage(bot.scope, neighbour, { id: "0", from: "user", text: "Hello" });
  const t = talkOf(world, bot, ours);
  await t.user("Hi");
  await t.handOff();
  await t.isTold("handoff.queued");
  const both = await inTransaction(async (tx) => {
    await tx.query(`select 1 from "Conversation" where id = $1 for update`, [
      conversationIdOf(bot.scope, neighbour),
    ]);
    const said = Promise.all([
      takeInMessage(bot.scope, neighbour, { id: "1", from: "user", text: "More" }),
      takeInMessage(bot.scope, ours, { id: "late", from: "user", text: "My order number is 7" }),
    ]);
    await waitFor("they wait for the neighbour", async () => (await sql.query(IS_WRITING)).length > 0);
    await cancelHandoff(bot.scope, ours);
    return { said };
  });
  await both.said;
  await t.handOff();
  await t.isTold("handoff.queued", 2);
  expect((await atDesk(t)).at(-1)).toEqual(["My order number is 7"]);
});

test.each([
  { who: "one who noted the last message", left: {} },
  { who: "one from before it was noted", left: { lastMessageId: null } },
])("what $who was asked about is not shown to the next human", async ({ left }) => {
  const t = talkOf(world, bot);
  await t.user("Hi");
  await t.handOff();
  await t.isTold("handoff.queued");
  await t.cancel();
  await t.isTold("handoff.ended");
  const first = await atDesk(t);
  await t.user("It broke again");
  const where = { conversationId: conversationIdOf(bot.scope, t.id) };
  // As if it had gone there in the note of what is older.
  await db.message.updateMany({ where: { ...where, text: "Hi" }, data: { chatwootMessageId: null } });
  await db.handoff.updateMany({ where, data: left });
  await t.handOff();
  await t.isTold("handoff.queued", 2);
  expect(await atDesk(t)).toEqual([...first, ["It broke again"]]);
});

test("an agent who opens a resolved one again is shown what was said since, before what the customer says next", async () => {
  const t = talkOf(world, bot);
  const number = await t.isHelped();
  await t.user("It broke again, serial 42");
  await t.bot("Let me see");
  await bot.desk.sets(number, "open");
  await t.isTold("handoff.queued", 2);
  await t.user("Are you there?");
  await t.at("Are you there?");
  expect(await atDesk(t)).toEqual([["Hi", "It broke again, serial 42", "Let me see", "Are you there?"]]);
});
