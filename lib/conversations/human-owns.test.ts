import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sql } from "@/lib/db";
import { talkOf } from "@/lib/testing/runtime-of-test";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";

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

describe("while a human owns it", () => {
  async function withHuman() {
    const t = talk();
    await t.user("A person, please");
    await t.handOff();
    const number = await t.at("A person, please");
    await t.isTold("handoff.queued");
    await bot.desk.says(number, "Hello");
    await t.isIn("human");
    return { t, number };
  }

  test("the bot's words are refused: do not say it", async () => {
    const { t, number } = await withHuman();
    const { status, json } = await t.api(`${t.path}/messages`, {
      method: "POST",
      body: { id: "late", from: "bot", text: "My answer" },
    });
    expect([status, json.code]).toEqual([409, "human-owns-conversation"]);
    await t.user("still here");
    await t.at("still here");
    expect(bot.desk.thread(number).map(({ text }) => text)).not.toContain("My answer");
  });

  test("a suggestion of the bot becomes a note, and what was shown too late is recorded", async () => {
    const { t, number } = await withHuman();
    expect((await t.bot("Offer a refund", { assist: true })).status).toBe(202);
    expect((await t.bot("I said it already", { shown: true })).status).toBe(202);
    await t.at("I said it already");
    expect(bot.desk.thread(number).slice(-2)).toEqual([
      { from: "outgoing", text: "Offer a refund", isNote: true },
      { from: "outgoing", text: "I said it already", isNote: false },
    ]);
    const rows = await sql.query(`select "isTalkOver" from "Message" where text = 'I said it already'`);
    expect(rows).toEqual([{ isTalkOver: true }]);
  });

  test("a template of the inbox is passed on", async () => {
    const { t, number } = await withHuman();
    await bot.desk.call(bot.desk.admin, "PATCH", `inboxes/${bot.desk.inboxId}`, {
      csat_survey_enabled: true,
    });
    await bot.desk.resolves(number);
    await bot.desk.call(bot.desk.admin, "PATCH", `inboxes/${bot.desk.inboxId}`, {
      csat_survey_enabled: false,
    });
    await t.isTold("handoff.ended");
    const survey = t
      .told()
      .filter(({ type }) => type === "message.created")
      .at(-1);
    expect(survey?.data.message?.from).toBe("desk");
  });

  test("an agent's file is a link with its type, name and size", async () => {
    const { t, number } = await withHuman();
    const form = new FormData();
    form.set("content", "here it is");
    form.set("attachments[]", new File(["hello paper"], "paper.txt", { type: "text/plain" }));
    const url = `${world.chatwoot.url}/api/v1/accounts/${bot.desk.accountId}/conversations/${number}/messages`;
    await fetch(url, { method: "POST", headers: { "api-access-token": bot.desk.agent.token }, body: form });
    const told = await t.isTold("message.created", 2);
    const file = (told.message?.attachments as { url: string }[] | undefined)?.[0];
    expect(file).toMatchObject({ name: "paper.txt", type: "text/plain", size: 11 });
    expect(await (await fetch(file?.url ?? "")).text()).toBe("hello paper");
  });

  test("words that an agent deletes are told as deleted", async () => {
    const { t, number } = await withHuman();
    const id = await bot.desk.says(number, "wrong window");
    await t.isTold("message.created", 2);
    await bot.desk.call(bot.desk.agent.token, "DELETE", `conversations/${number}/messages/${id}`);
    const { message } = await t.isTold("message.deleted");
    expect(message).toMatchObject({ text: null, from: "agent" });
  });

  test("the conversation is deleted at the desk: the bot has it again, and nothing is lost", async () => {
    const { t, number } = await withHuman();
    await bot.desk.call(bot.desk.admin, "DELETE", `conversations/${number}`);
    await t.user("are you there?");
    expect((await t.isTold("handoff.ended")).handoff).toMatchObject({ endReason: "failed" });
    expect(await t.at("are you there?")).toBeGreaterThan(number);
  });
});
