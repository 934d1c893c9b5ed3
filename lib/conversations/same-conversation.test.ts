import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { startFaultyWorld } from "@/lib/testing/start-faulty-world";
import type { NewFaultRule } from "@/sandbox/faults/fault-rule";

const { world, bot, desk, texts, withHuman, reset } = await startFaultyWorld();
afterAll(() => world.stop());
beforeEach(() => {
  reset();
  lock(true);
});
afterEach(() => lock(false));

/** "Reopen same conversation" of the inbox: beginning one brings back the newest, in whatever status. */
function lock(lockToSingleConversation: boolean): void {
  const { inboxes } = world.chatwoot.store;
  const row = inboxes.get(bot.desk.inboxId);
  if (row) inboxes.update(row, { lockToSingleConversation });
}

const rowsOf = async (externalId: string) => {
  const { id, deskConversationId } = await db.conversation.findFirstOrThrow({ where: { externalId } });
  const rows = await db.deskConversation.findMany({ where: { conversationId: id } });
  return rows.map((row) => ({
    number: row.chatwootConversationId,
    isCurrent: row.id === deskConversationId,
    isClosed: row.closedAt !== null,
  }));
};

/** A human had it, in the team that a second handoff goes to as well, and is done. */
async function served() {
  const { t, number } = await withHuman();
  await bot.desk.assigns(number, { team_id: bot.desk.teams.sales });
  await bot.desk.assigns(number, { assignee_id: bot.desk.agent.id });
  await bot.desk.resolves(number);
  await t.isTold("handoff.ended");
  return { t, number };
}

test("after a resolve everything arrives in the same conversation, in order, with the bot, and nobody's", async () => {
  const { t, number } = await served();
  for (const text of ["one", "two"]) await t.user(text);
  await t.bot("three");
  expect(await t.at("three")).toBe(number);
  expect(texts(number)).toEqual(["A person, please", "Hello", "one", "two", "three"]);
  expect(t.deskRow(number)).toMatchObject({ status: "pending", assigneeId: null, teamId: null });
  expect(await rowsOf(t.id)).toEqual([{ number, isCurrent: true, isClosed: false }]);
  expect((await t.standing()).conversation.state).toBe("bot");
});

test("a second handoff works, with a word before it and without", async () => {
  const { t, number } = await served();
  for (const times of [2, 3]) {
    if (times === 2) await t.user("One more thing");
    await t.handOff();
    await t.isTold("handoff.queued", times);
    await t.isAtDesk(number, "open");
    expect(t.deskRow(number).assigneeId).toBeNull();
    await t.isIn("waiting");
    await bot.desk.says(number, `Hello ${times}`);
    await t.isTold("handoff.joined", times);
    await t.user(`Thanks ${times}`);
    await t.at(`Thanks ${times}`);
    await bot.desk.resolves(number);
    expect(await t.isTold("handoff.ended", times)).toMatchObject({ handoff: { endReason: "completed" } });
  }
  expect(texts(number).filter((text) => text?.startsWith("Thanks"))).toEqual(["Thanks 2", "Thanks 3"]);
  const { handoffs } = await t.standing();
  expect(handoffs.map(({ endReason }) => endReason)).toEqual(["completed", "completed", "completed"]);
  expect(await rowsOf(t.id)).toHaveLength(1);
});

test.each<[string, NewFaultRule["fault"], string]>([
  ["brings it back, and the answer is lost", "apply-then-reset", "/conversations$"],
  ["does not let it be taken from its agent at first", "refuse", "/assignments$"],
  ["does not let it be put back at first", "refuse", "/toggle_status$"],
])("the desk %s", async (_, fault, path) => {
  const { t, number } = await served();
  desk.set({ on: "request", fault, method: "POST", path, status: 503, times: 1 } as NewFaultRule);
  for (const text of ["one", "two"]) await t.user(text);
  await t.at("two");
  expect(desk.list()[0]?.taken).toBe(1);
  expect(texts(number)).toEqual(["A person, please", "Hello", "one", "two"]);
  expect(t.deskRow(number)).toMatchObject({ status: "pending", assigneeId: null, teamId: null });
  await t.handOff();
  await t.isTold("handoff.queued", 2);
  await t.isAtDesk(number, "open");
  await t.isIn("waiting");
});

test("a customer who cancels goes on with the bot there, and can ask again", async () => {
  const { t, number } = await withHuman();
  await t.cancel();
  await t.isAtDesk(number, "resolved");
  await t.user("one");
  await t.at("one");
  await t.isAtDesk(number, "pending");
  await t.isIn("bot");
  await t.handOff();
  await t.isAtDesk(number, "open");
  await t.isTold("handoff.queued", 2);
  await t.isIn("waiting");
});

test("a customer cancels, writes and asks again while the desk is away: a human is asked for", async () => {
  const { t, number } = await withHuman();
  desk.set({ on: "request", fault: "refuse", status: 503, times: 1 });
  await t.user("one");
  await t.cancel();
  await t.handOff();
  await t.user("two");
  await t.at("two");
  await t.isAtDesk(number, "open");
  await t.isTold("handoff.queued", 2);
  await t.isIn("waiting");
  expect(texts(number).filter((text) => text === "one" || text === "two")).toEqual(["one", "two"]);
});

test("an agent opens it again by hand, just when it is brought back: it is a take-over", async () => {
  const { t, number } = await served();
  desk.set({ on: "webhook", fault: "delay", ms: 700 });
  await bot.desk.sets(number, "open");
  await t.user("one");
  expect(await t.at("one")).toBe(number);
  await t.isIn("waiting");
  expect(t.deskRow(number)).toMatchObject({ status: "open", assigneeId: bot.desk.agent.id });
});

test("a conversation that an agent began, and of which no webhook told, is known from then on", async () => {
  const { t, number } = await served();
  const contact_id = t.deskRow(number).contactId;
  const { id: source_id } = await db.conversation.findFirstOrThrow({ where: { externalId: t.id } });
  desk.set({ on: "webhook", fault: "drop" });
  lock(false);
  const place = { inbox_id: bot.desk.inboxId, contact_id, source_id };
  const { json } = await bot.desk.call(bot.desk.agent.token, "POST", "conversations", place);
  lock(true);
  await t.user("one");
  expect(await t.at("one")).toBe(json.id);
  expect(await rowsOf(t.id)).toContainEqual({ number: json.id, isCurrent: true, isClosed: false });
});
