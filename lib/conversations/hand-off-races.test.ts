import { afterAll, beforeEach, expect, test } from "vitest";
import { leaveDesk } from "@/lib/conversations/cancel-handoff";
import { endHandoff } from "@/lib/conversations/end-handoff";
import { type Conversation, lockConversation } from "@/lib/conversations/lock-conversation";
import { db, inTransaction, sql } from "@/lib/db";
import { startFaultyWorld } from "@/lib/testing/start-faulty-world";
import { waitFor } from "@/lib/testing/wait-for";

const { world, bot, desk, talk, failed, beforeOpening, reset } = await startFaultyWorld({
  retryAfter: 3_600,
});
afterAll(() => world.stop());
beforeEach(reset);

const IS_LOOKING = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%t."inboxId" = $2%'`;

test("a customer who calls it off between two steps of carrying it leaves nothing open at the desk", async () => {
  const t = talk();
  await t.user("A person, please");
  const number = await t.at("A person, please");
  const { id } = await db.conversation.findFirstOrThrow({ where: { externalId: t.id } });
  await inTransaction(async (tx) => {
    // The worker has read the handoff, and stops where it looks for the conversation at the desk.
    await tx.query(`lock table "DeskConversation"`);
    await t.handOff();
    await waitFor("it is being carried", async () => (await sql.query(IS_LOOKING)).length > 0);
    const conversation = (await lockConversation(tx, id)) as Conversation;
    await endHandoff(tx, conversation, { reason: "cancelled", by: "customer" });
    await leaveDesk(tx, conversation, "Called off");
  });
  await t.isAtDesk(number, "resolved");
  await t.user("Bot?");
  await t.at("Bot?");
  expect(t.deskRows().map(({ status }) => status)).toEqual(["resolved", "pending"]);
  expect(t.told().map(({ type }) => type)).toEqual(["handoff.ended"]);
});

test("what was opened without a word after the agent was done with it is resolved again", async () => {
  const t = talk();
  await t.user("A person, please");
  const number = await t.at("A person, please");
  beforeOpening(async () => {
    await bot.desk.says(number, "It is on its way");
    await bot.desk.resolves(number);
    await t.isTold("handoff.ended");
    desk.set(
      { on: "request", fault: "apply-then-reset", method: "POST", path: "/toggle_status$", times: 1 },
      { on: "webhook", fault: "drop" },
    );
  });
  await t.handOff();
  const { again } = await failed(t);
  expect(t.deskRow(number).status).toBe("open");
  await again();
  await t.isAtDesk(number, "resolved");
  expect((await t.standing()).conversation.state).toBe("bot");
});

test("what an agent resolved as the bot's just before a human was asked for begins anew, and the human comes", async () => {
  const t = talk();
  await t.user("Hi");
  const first = await t.at("Hi");
  await world.chatwoot.idle();
  desk.set(
    { on: "request", fault: "slow", method: "POST", path: "/messages$", ms: 1_000, times: 1 },
    { on: "webhook", fault: "delay", ms: 200 },
  );
  await bot.desk.resolves(first);
  await t.handOff({ text: "I am handing you over" });
  await t.isTold("handoff.queued");
  const [, second] = t.deskRows();
  await bot.desk.says(second?.displayId as number, "Hello");
  await t.isTold("message.created");
  expect(t.told().map(({ type }) => type)).toEqual(["handoff.queued", "handoff.joined", "message.created"]);
  expect(t.deskRows().map(({ status }) => status)).toEqual(["resolved", "open"]);
});

test("a human who is asked for while an earlier request is being carried is queued once the new request is at the desk", async () => {
  const t = talk();
  await t.user("A person, please");
  await t.at("A person, please");
  beforeOpening(async () => {
    await t.cancel();
    desk.set({
      on: "request",
      fault: "refuse",
      status: 503,
      method: "POST",
      path: "/conversations$",
      times: 1,
    });
    await t.handOff();
  });
  await t.handOff();
  const { again } = await failed(t);
  await t.isTold("handoff.ended");
  expect(t.told().map(({ type }) => type)).toEqual(["handoff.ended"]);
  await again();
  await t.isTold("handoff.queued");
  expect(t.deskRows().map(({ status }) => status)).toEqual(["resolved", "open"]);
});
