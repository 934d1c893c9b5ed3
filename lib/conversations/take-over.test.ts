import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { talkOf } from "@/lib/testing/runtime-of-test";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";
import { waitFor } from "@/lib/testing/wait-for";

let world: World;
let bot: LiveBot;
const talk = () => talkOf(world, bot);

beforeAll(async () => {
  world = await startWorld();
  bot = await buildLiveBot(world);
});
afterAll(() => world.stop());
beforeEach(() => {
  world.callbacks.events.length = 0;
});

describe("typing", () => {
  async function begun() {
    const t = talk();
    await t.user("Hi");
    const number = await t.at("Hi");
    const typists = () =>
      world.chatwoot.installation.live.typing(t.deskRow(number).id).map(({ sender }) => sender.type);
    const type = (from: string, state: string) =>
      t.api(`${t.path}/typing`, { method: "POST", body: { from, state } });
    return { t, number, typists, type };
  }

  test("of the customer and of the bot is shown at the desk, each in their name, until they stop", async () => {
    const { typists, type } = await begun();
    expect((await type("user", "on")).status).toBe(202);
    await waitFor("the customer types", () => typists().join() === "Contact");
    await type("bot", "on");
    await waitFor("both type", () => typists().length === 2);
    await type("user", "off");
    await type("bot", "off");
    await waitFor("nobody types", () => typists().length === 0);
  });

  test("ends by itself after ten seconds, unless it was said again", async () => {
    const { t, typists, type } = await begun();
    await type("user", "on");
    await waitFor("the customer types", () => typists().length === 1);
    const { id } = await db.conversation.findFirstOrThrow({ where: { externalId: t.id } });
    const expire = async () => {
      await db.delivery.updateMany({
        where: { lane: `typing-end:${id}`, state: "pending" },
        data: { dueAt: new Date() },
      });
      await db.lane.updateMany({ where: { lane: `typing-end:${id}` }, data: { dueAt: new Date() } });
      await waitFor(
        "the end is carried",
        async () =>
          (await db.delivery.count({ where: { lane: `typing-end:${id}`, state: "pending" } })) === 0,
      );
    };
    await expire();
    expect(typists()).toHaveLength(1);
    await type("user", "on");
    await db.conversation.update({ where: { id }, data: { userTypingUntil: new Date() } });
    await expire();
    expect(typists()).toEqual([]);
  });

  test("of an agent reaches the runtime, except among agents", async () => {
    const { t, number } = await begun();
    const type = (more: object) =>
      bot.desk.call(bot.desk.agent.token, "POST", `conversations/${number}/toggle_typing_status`, {
        typing_status: "on",
        ...more,
      });
    await type({ is_private: true });
    await type({});
    const { typing } = await t.isTold("conversation.typing");
    expect(typing).toMatchObject({ state: "on", agent: { name: "Marta Lindqvist" }, expiresIn: 10 });
    expect(t.told()).toHaveLength(1);
  });
});

describe("an agent takes over", () => {
  test("by writing: Baton opens it and assigns the writer", async () => {
    const t = talk();
    await t.user("Hi");
    const number = await t.at("Hi");
    await bot.desk.says(number, "I take this one");
    await t.isTold("message.created");
    expect(t.told().map(({ type }) => type)).toEqual(["handoff.joined", "message.created"]);
    await waitFor("it is assigned", () => t.deskRow(number).assigneeId === bot.desk.agent.id);
    expect(t.deskRow(number).status).toBe("open");
    expect((await t.standing()).handoffs[0]).toMatchObject({ origin: "agent", state: "joined" });
  });

  test("while the bot asks for one: it is the agent's handoff, and the bot's farewell is said, once", async () => {
    const t = talk();
    await t.user("Hi");
    const number = await t.at("Hi");
    await bot.desk.says(number, "I take this one");
    await t.isTold("handoff.joined");
    const asked = [await t.handOff({ text: "One moment" }), await t.handOff({ text: "One moment" })];
    expect(asked.map(({ json }) => json.handoff.origin)).toEqual(["agent", "agent"]);
    await t.at("One moment");
    await t.user("Thank you");
    await t.at("Thank you");
    expect(bot.desk.thread(number).map(({ text }) => text)).toEqual([
      "Hi",
      "I take this one",
      "One moment",
      "Thank you",
    ]);
  });

  test("by opening it by hand", async () => {
    const t = talk();
    await t.user("Hi");
    const number = await t.at("Hi");
    await bot.desk.sets(number, "open");
    await t.isTold("handoff.assigned");
    expect(t.told().map(({ type }) => type)).toEqual(["handoff.queued", "handoff.assigned"]);
    expect((await t.standing()).conversation.state).toBe("waiting");
  });

  test("by opening a resolved one again", async () => {
    const t = talk();
    const number = await t.isHelped();
    await bot.desk.sets(number, "open");
    await t.isTold("handoff.queued", 2);
    await bot.desk.says(number, "One thing I forgot");
    await t.isTold("message.created");
    await t.user("Yes?");
    expect(await t.at("Yes?")).toBe(number);
  });

  test("by opening a resolved one again: what the bot had begun is resolved, and is taken over in its turn when it is opened", async () => {
    const t = talk();
    const first = await t.isHelped();
    await t.user("It broke again");
    const second = await t.at("It broke again");
    await bot.desk.sets(first, "open");
    await t.isTold("handoff.queued", 2);
    await t.isAtDesk(second, "resolved");
    await bot.desk.resolves(first);
    await t.isTold("handoff.ended", 2);
    await bot.desk.sets(second, "open");
    await t.isTold("handoff.queued", 3);
    await t.user("More, then");
    expect(await t.at("More, then")).toBe(second);
  });

  test("and gives it back by setting it to pending", async () => {
    const t = talk();
    await t.user("Hi");
    const number = await t.at("Hi");
    await bot.desk.sets(number, "open");
    await t.isTold("handoff.assigned");
    await bot.desk.sets(number, "pending");
    expect((await t.isTold("handoff.ended")).handoff).toMatchObject({ endReason: "completed" });
    await t.isAtDesk(number, "resolved");
    await t.user("Bot?");
    expect(await t.at("Bot?")).toBeGreaterThan(number);
  });
});
