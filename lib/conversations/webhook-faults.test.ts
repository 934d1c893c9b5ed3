import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db, sql } from "@/lib/db";
import { intakeDestination } from "@/lib/deliveries/destinations";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";
import { startFaultyWorld } from "@/lib/testing/start-faulty-world";

const { world, bot, desk, talk, texts, withHuman, reset } = await startFaultyWorld();
afterAll(() => world.stop());
beforeEach(reset);

const inboxId = async () => (await db.inbox.findUniqueOrThrow({ where: { botId: bot.id } })).id;

describe("Chatwoot's webhooks", () => {
  test("come twice: words and events are told once", async () => {
    const { t, number } = await withHuman();
    desk.set({ on: "webhook", fault: "repeat", ms: 100 });
    await bot.desk.says(number, "one");
    await bot.desk.says(number, "two");
    await bot.desk.resolves(number);
    await t.isTold("handoff.ended");
    await world.chatwoot.idle();
    await pause(300);
    expect(
      t
        .told()
        .map(({ type }) => type)
        .slice(2),
    ).toEqual(["message.created", "message.created", "message.created", "handoff.ended"]);
  });

  test("come late and out of order: words are told in the order in which they were said", async () => {
    const { t, number } = await withHuman();
    desk.set({ on: "webhook", fault: "delay", ms: 600 });
    const said = Array.from({ length: 12 }, (_, n) => `word ${n}`);
    for (const text of said) await bot.desk.says(number, text);
    await bot.desk.resolves(number);
    await t.isTold("handoff.ended");
    const words = t
      .told()
      .filter(({ type }) => type === "message.created")
      .map(({ data }) => data.message?.text);
    expect(words).toEqual(["Hello", ...said]);
    expect(t.told().at(-1)?.type).toBe("handoff.ended");
  });

  test("bring an older snapshot after a newer one: nothing goes back", async () => {
    const { t, number } = await withHuman();
    desk.set({ on: "webhook", fault: "stale", ms: 200 });
    await bot.desk.resolves(number);
    await t.isTold("handoff.ended");
    await t.user("Bot?");
    await t.at("Bot?");
    await world.chatwoot.idle();
    await pause(500);
    expect((await t.standing()).conversation.state).toBe("bot");
    expect(
      t
        .told()
        .filter(({ type }) => type.startsWith("handoff."))
        .map(({ type }) => type),
    ).toEqual(["handoff.queued", "handoff.joined", "handoff.ended"]);
  });

  test("tell of a word that a reading has passed over, because Chatwoot commits it later than it counts it", async () => {
    const { t, number } = await withHuman();
    desk.set({ on: "webhook", fault: "drop" });
    const messageId = await bot.desk.says(number, "one");
    const where = { inboxId: await inboxId(), chatwootConversationId: number };
    await db.deskConversation.updateMany({ where, data: { lastMessageId: messageId } });
    const { id: conversationId } = await db.conversation.findFirstOrThrow({ where: { externalId: t.id } });
    for (const _ of [1, 2]) {
      await enqueueDelivery(sql, {
        organizationId: bot.organization.id,
        botId: bot.id,
        conversationId,
        lane: `intake:${conversationId}`,
        destination: intakeDestination(bot.organization.id),
        kind: "desk.event",
        payload: { ...where, mark: null, note: { kind: "word", messageId } },
      });
    }
    desk.clear();
    await bot.desk.resolves(number);
    await t.isTold("handoff.ended");
    expect(
      t
        .told()
        .map(({ data }) => data.message?.text)
        .filter(Boolean),
    ).toEqual(["Hello", "one"]);
  });

  test("signed by somebody else are refused, and change nothing", async () => {
    const { t, number } = await withHuman();
    desk.set({ on: "webhook", fault: "forge" });
    await bot.desk.resolves(number);
    await world.chatwoot.idle();
    await pause(300);
    expect((await t.standing()).conversation.state).toBe("human");
  });
});

test("a human's first word while the bot is still answering stops the bot, and loses nothing of the customer", async () => {
  const t = talk();
  await t.user("A person?");
  const number = await t.at("A person?");
  await bot.desk.says(number, "I am here");
  await t.isTold("handoff.joined");
  const [late, customer] = await Promise.all([t.bot("My clever answer"), t.user("Thank you!")]);
  expect([late.status, customer.status]).toEqual([409, 202]);
  await t.at("Thank you!");
  expect(texts(number)).toEqual(["A person?", "I am here", "Thank you!"]);
});
