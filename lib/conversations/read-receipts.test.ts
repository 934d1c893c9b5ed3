import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { readBackNow } from "@/lib/testing/read-back-now";
import { type ReceiptsOfTest, startReceiptsOfTest } from "@/lib/testing/receipts-of-test";
import { talkOf } from "@/lib/testing/runtime-of-test";
import type { LiveBot } from "@/lib/testing/start-world";
import { waitFor } from "@/lib/testing/wait-for";

let desk: ReceiptsOfTest;
let bot: LiveBot;

beforeAll(async () => {
  desk = await startReceiptsOfTest();
  bot = await desk.newBot();
});
afterAll(() => desk.world.stop());
afterEach(() => desk.faults.clear());

describe("what the customer has read", () => {
  test("is shown to the agent, all of it by one call in the customer's name", async () => {
    const { t, number, says, got, reads, isQuiet } = await desk.withHuman(bot);
    const ids = [await says("one"), await says("two")];
    for (const id of ids) await desk.shows(id, "delivered");
    desk.forget();
    const answer = await reads();
    expect([answer.status, answer.json]).toEqual([202, null]);
    for (const id of ids) await desk.shows(id, "read");
    await isQuiet();
    expect(desk.told()).toEqual(["seen"]);
    expect(t.deskRow(number).contactLastSeenAt).not.toBeNull();
    expect((await got("two"))?.readAt).not.toBeNull();
    await reads();
    await pause(700);
    expect(desk.told()).toEqual(["seen"]);
  });

  test("at once is not told as delivered before", async () => {
    const { t, says, reads, isQuiet } = await desk.withHuman(bot);
    const id = await says("Are you there?");
    await t.isTold("message.created");
    await reads({});
    await desk.shows(id, "read");
    await isQuiet();
    expect(desk.told()).toEqual(["seen"]);
  });

  test("goes up to the message that is named", async () => {
    // «Hello» stands before them.
    const { t, says, messages, reads, isQuiet } = await desk.withHuman(bot);
    const [first, second] = [await says("one"), await says("two")];
    await desk.shows(second, "delivered");
    const upTo = (await messages()).find(({ text }) => text === "one")?.id;
    await reads({ upTo });
    await desk.shows(first, "read");
    await isQuiet();
    expect(desk.shown(second).status).toBe("delivered");
    await t.user("Thanks");
    await reads({ upTo: (await messages()).at(-1)?.id });
    await desk.shows(second, "read");
    await isQuiet();
    expect(desk.told()).toEqual(["delivered", "delivered", "read", "read", "seen"]);
  });

  test("is shown also of words that the desk took for failed", async () => {
    const { t, says, reads } = await desk.withHuman(bot);
    desk.loseWord();
    const id = await says("Lost?");
    await t.isTold("message.created");
    expect(desk.shown(id)).toMatchObject({ status: "failed", error: "500 Internal Server Error" });
    await reads();
    await desk.shows(id, "read");
    expect(desk.shown(id).error).toBeNull();
  });

  test.each([
    ["a message that is none of the conversation's", { upTo: "msg_999999999" }, "upTo"],
    ["an id that is too long", { upTo: "x".repeat(201) }, "upTo"],
    ["a number for an id", { upTo: 7 }, "upTo"],
  ])("%s is 422, and names the field", async (_, body, field) => {
    const { reads } = await desk.withHuman(bot);
    const { status, json } = await reads(body);
    expect([status, Object.keys(json.fields ?? {})]).toEqual([422, [field]]);
  });

  test("may be said without a body, whatever type it has", async () => {
    const { t } = await desk.withHuman(bot);
    const post = (headers: object) =>
      fetch(`${desk.world.url}/api/v1/${t.path}/read`, {
        method: "POST",
        headers: { authorization: `Bearer ${bot.key}`, ...headers },
      });
    const answers = [await post({}), await post({ "content-type": "application/json" })];
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
  });

  test("in a conversation that nobody knows is 404", async () => {
    const { reads } = desk.aboutOf(bot, talkOf(desk.world, bot));
    expect((await reads()).status).toBe(404);
  });
});

describe("what agents have seen", () => {
  async function waiting() {
    const { t, number, got } = await desk.withHuman(bot);
    const act = (action: string, body = {}) =>
      bot.desk.call(bot.desk.agent.token, "POST", `conversations/${number}/${action}`, body);
    const typing = (state: string) => act("toggle_typing_status", { typing_status: state });
    const told = () => t.told().filter(({ type }) => type === "conversation.read");
    return { t, number, got, typing, told, looks: () => act("update_last_seen") };
  }

  /** The desk's clock shows seconds: what is to be later must be another one. */
  const nextSecond = () => pause(1_001 - (Date.now() % 1_000));

  test("is told once per advance, with the next webhook, and never backwards", async () => {
    const { t, number, got, typing, told, looks } = await waiting();
    await t.user("Where is my order?");
    await t.at("Where is my order?");
    await looks();
    await typing("on");
    await t.isTold("conversation.read");
    const seen = Math.floor(Number(t.deskRow(number).agentLastSeenAt) / 1e6) * 1_000;
    expect(told()[0]?.data).toEqual({
      conversation: { id: t.id, owner: "human", state: "human" },
      readAt: new Date(seen).toISOString(),
    });
    expect((await got("Where is my order?"))?.readAt).not.toBeNull();

    await typing("off");
    await t.isTold("conversation.typing", 2);
    expect(told()).toHaveLength(1);

    desk.world.chatwoot.store.conversations.update(t.deskRow(number), {
      agentLastSeenAt: (seen - 60_000) * 1e3,
    });
    await typing("on");
    await t.isTold("conversation.typing", 3);
    expect(told()).toHaveLength(1);

    await nextSecond();
    await looks();
    await typing("off");
    await t.isTold("conversation.read", 2);
  });

  test("is not told while the bot has the conversation, nor for what the bot or Baton do", async () => {
    const { t, number } = await waiting();
    await bot.desk.resolves(number);
    await t.isTold("handoff.ended");
    await t.user("Bot?");
    await t.bot("Yes?");
    const next = await t.at("Yes?");
    const act = (action: string, body = {}) =>
      bot.desk.call(bot.desk.agent.token, "POST", `conversations/${next}/${action}`, body);
    await act("update_last_seen");
    await act("toggle_typing_status", { typing_status: "on" });
    await t.isTold("conversation.typing");
    expect(t.told().map(({ type }) => type)).not.toContain("conversation.read");
    await waitFor("it is known all the same", async () => {
      const { got } = desk.aboutOf(bot, t);
      return (await got("Bot?"))?.readAt;
    });
  });

  test("that no webhook told is found by reading back", async () => {
    const { t, told, looks } = await waiting();
    await t.user("Where is my order?");
    await t.at("Where is my order?");
    await looks();
    await readBackNow(bot.organization.id);
    await t.isTold("conversation.read");
    expect(told()).toHaveLength(1);
  });
});
