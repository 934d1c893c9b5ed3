import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { conversationIdOf } from "@/lib/conversations/ids";
import { sql } from "@/lib/db";
import { talkOf } from "@/lib/testing/runtime-of-test";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";

let world: World;
let bot: LiveBot;
const talk = () => talkOf(world, bot);

beforeAll(async () => {
  world = await startWorld();
  bot = await buildLiveBot(world);
  const { sales, billing } = bot.desk.teams;
  await sql.query(
    `insert into "Route" (id, "organizationId", "botId", position, "isDefault", "teamId", "teamName", intents) values
     ('rte_1', $1, $2, 1, false, $3, 'Sales', '{shop.order}'), ('rte_2', $1, $2, 0, true, $4, 'Billing', '{}')`,
    [bot.organization.id, bot.id, sales, billing],
  );
});
afterAll(() => world.stop());
beforeEach(() => {
  world.callbacks.events.length = 0;
});

describe("while the bot speaks", () => {
  test("what customer and bot say stands at the desk in order, pending, in the name of each", async () => {
    const t = talk();
    expect((await t.user("Hi")).json.conversation).toEqual({ owner: "bot", state: "bot" });
    await t.bot("Hello, I am the bot");
    const number = await t.at("Hello, I am the bot");
    expect(bot.desk.thread(number)).toEqual([
      { from: "incoming", text: "Hi", isNote: false },
      { from: "outgoing", text: "Hello, I am the bot", isNote: false },
    ]);
    expect(t.deskRow(number).status).toBe("pending");
    expect(t.told()).toEqual([]);
  });

  test("templates in words arrive as they were written", async () => {
    const t = talk();
    await t.user("{{ customer }} {% if %}");
    await t.bot("It costs {{ price }} {% if x %}now{% endif %}");
    const number = await t.at("It costs {{ price }} {% if x %}now{% endif %}");
    expect(bot.desk.thread(number)[0]?.text).toBe("{{ customer }} {% if %}");
  });

  test("the same message again is the same message", async () => {
    const t = talk();
    const message = { id: "m-1", from: "user", text: "once" };
    for (const _ of [1, 2, 3]) {
      expect((await t.api(`${t.path}/messages`, { method: "POST", body: message })).status).toBe(202);
    }
    await t.user("after it");
    expect(bot.desk.thread(await t.at("after it")).map(({ text }) => text)).toEqual(["once", "after it"]);
  });

  test("the same id with other content is refused", async () => {
    const t = talk();
    await t.api(`${t.path}/messages`, { method: "POST", body: { id: "m-1", from: "user", text: "one" } });
    const again = await t.api(`${t.path}/messages`, {
      method: "POST",
      body: { id: "m-1", from: "user", text: "two" },
    });
    expect([again.status, again.json.code]).toEqual([409, "message-id-taken"]);
  });

  test("thirty messages in a row keep their order", async () => {
    const t = talk();
    for (let n = 0; n < 30; n++) await t.user(`line ${n}`);
    const number = await t.at("line 29");
    expect(bot.desk.thread(number).map(({ text }) => text)).toEqual(
      Array.from({ length: 30 }, (_, n) => `line ${n}`),
    );
  });
});

describe("a handoff", () => {
  test("is routed by its unfinished intent, carries a note, and is opened before it is assigned", async () => {
    const t = talk();
    await t.user("Let me speak to a person");
    const { status, json } = await t.handOff({
      unfinishedIntents: ["account.login", "shop.order.cancel"],
      reason: "asked for a person",
      note: "Order 40031",
      text: "I am handing you over",
    });
    expect(status).toBe(202);
    expect(json.handoff).toMatchObject({
      state: "requested",
      team: { id: bot.desk.teams.sales, name: "Sales" },
      rule: { kind: "route", position: 1, intent: "shop.order", unfinishedIntent: "shop.order.cancel" },
    });
    await t.isTold("handoff.queued");
    const number = await t.at("I am handing you over");
    expect(t.deskRow(number)).toMatchObject({ status: "open", teamId: bot.desk.teams.sales });
    expect(t.deskRow(number).customAttributes).toMatchObject({
      unfinished_intents: "account.login, shop.order.cancel",
    });
    const [customer, farewell, note] = bot.desk.thread(number);
    expect([customer?.text, farewell?.text, note?.isNote]).toEqual([
      "Let me speak to a person",
      "I am handing you over",
      true,
    ]);
    expect(note?.text).toContain("Order 40031");
    expect((await t.standing()).conversation).toMatchObject({ owner: "human", state: "waiting" });
  });

  test("to a team that the bot names carries the desk's name of it, also without a route there", async () => {
    const { json: team } = await bot.desk.call(bot.desk.admin, "POST", "teams", { name: "returns" });
    const { json } = await talk().handOff({ team: team.id });
    expect(json.handoff).toMatchObject({
      team: { id: team.id, name: "returns" },
      rule: { kind: "requested" },
    });
  });

  test("without a route that covers it goes to the default team", async () => {
    const t = talk();
    await t.user("Help");
    const { json } = await t.handOff({ unfinishedIntents: ["account.login"] });
    expect(json.handoff).toMatchObject({ team: { id: bot.desk.teams.billing }, rule: { kind: "default" } });
    await t.isTold("handoff.queued");
    expect(t.deskRow(await t.at("Help")).teamId).toBe(bot.desk.teams.billing);
  });

  test.each([
    [["account.login"], "no route covers it"],
    [[], "no unfinished intent was named"],
  ])("for %j without a default team says why it has no team", async (unfinishedIntents, why) => {
    await sql.query(`update "Route" set "isDefault" = false, position = 9 where id = 'rte_2'`);
    const t = talk();
    await t.handOff({ unfinishedIntents });
    await t.isTold("handoff.queued");
    await sql.query(`update "Route" set "isDefault" = true, position = 0 where id = 'rte_2'`);
    const conversation = conversationIdOf(bot.scope, t.id);
    const [carried] = await sql.query<{ says: string }>(
      `select says from "Delivery" where "conversationId" = $1 and kind = 'desk.hand-off' and state <> 'pending'`,
      [conversation],
    );
    expect(carried?.says).toBe(`opened, without a team: ${why}, and there is no Default`);
  });

  test("asked for twice is one handoff", async () => {
    const t = talk();
    await t.user("Help");
    const [first, second] = await Promise.all([t.handOff(), t.handOff()]);
    expect(first.json.handoff.id).toBe(second.json.handoff.id);
    await t.isTold("handoff.queued");
    expect((await t.standing()).handoffs).toHaveLength(1);
  });

  test("begins a conversation that nobody knows", async () => {
    const t = talk();
    expect((await t.handOff({ text: "One moment" })).status).toBe(202);
    await t.isTold("handoff.queued");
    expect(bot.desk.thread(await t.at("One moment"))).toHaveLength(1);
  });

  test("goes from the bot to a human and back, and every word and event arrives in order", async () => {
    const t = talk();
    await t.user("A person, please", { person: { name: "Hanna Schmidt" } });
    await t.handOff();
    const number = await t.at("A person, please");
    await t.isTold("handoff.queued");
    await bot.desk.assigns(number, { assignee_id: bot.desk.agent.id });
    await t.isTold("handoff.assigned");
    await bot.desk.says(number, "note to self", { private: true });
    await bot.desk.says(number, "Hello, this is Marta");
    await bot.desk.says(number, "How can I help?");
    const joined = await t.isTold("handoff.joined");
    expect(joined.handoff?.agent).toMatchObject({ name: "Marta Lindqvist" });
    expect((await t.user("It is my order")).json.conversation).toEqual({ owner: "human", state: "human" });
    await t.at("It is my order");
    await bot.desk.resolves(number);
    const ended = await t.isTold("handoff.ended");
    expect(ended.handoff).toMatchObject({ endReason: "completed", endedBy: "Marta Lindqvist" });

    expect(t.told().map(({ type }) => type)).toEqual([
      "handoff.queued",
      "handoff.assigned",
      "handoff.joined",
      "message.created",
      "message.created",
      "handoff.ended",
    ]);
    const words = t
      .told()
      .filter(({ type }) => type === "message.created")
      .map(({ data }) => data.message);
    expect(words).toMatchObject([
      { text: "Hello, this is Marta", from: "agent", author: { name: "Marta Lindqvist" } },
      { text: "How can I help?", from: "agent" },
    ]);

    expect((await t.user("One more thing")).json.conversation).toEqual({ owner: "bot", state: "bot" });
    const fresh = await t.at("One more thing");
    expect(fresh).toBeGreaterThan(number);
    expect(t.deskRow(fresh)).toMatchObject({ status: "pending", assigneeId: null, teamId: null });
    expect(t.deskRow(fresh).contactId).toBe(t.deskRow(number).contactId);
    expect(t.deskRow(number).status).toBe("resolved");
  });

  test("cancelled by the customer is resolved at the desk with a line for the agent", async () => {
    const t = talk();
    await t.user("A person!");
    await t.handOff();
    const number = await t.at("A person!");
    await t.isTold("handoff.queued");
    const { json } = await t.cancel();
    expect(json.handoff).toMatchObject({ state: "ended", endReason: "cancelled" });
    await t.isAtDesk(number, "resolved");
    expect(bot.desk.thread(number).at(-1)).toMatchObject({ isNote: true });
    expect((await t.cancel()).json.handoff.id).toBe(json.handoff.id);
    expect((await t.isTold("handoff.ended")).handoff?.endReason).toBe("cancelled");
    expect((await t.standing()).conversation.owner).toBe("bot");
  });
});
