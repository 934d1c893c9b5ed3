import { afterAll, beforeEach, expect, test } from "vitest";
import { readBackNow } from "@/lib/testing/read-back-now";
import { startFaultyWorld } from "@/lib/testing/start-faulty-world";

// The webhook of a word is lost, and the one beside it, which tells how the conversation stands, is not.
const { world, bot, desk, talk, withHuman, reset } = await startFaultyWorld();
afterAll(() => world.stop());
beforeEach(reset);

async function saysUnheard(number: number, words: string): Promise<void> {
  await world.chatwoot.idle();
  desk.set({ on: "webhook", fault: "drop", event: "message_created" });
  await bot.desk.says(number, words);
  await world.chatwoot.idle();
}

/** What is fresh is looked for again a little later. */
async function readBack(): Promise<void> {
  desk.clear();
  await readBackNow(bot.organization.id);
}

test("an agent's first answer is found", async () => {
  const t = talk();
  await t.user("A person, please");
  const number = await t.at("A person, please");
  await t.handOff();
  await t.isTold("handoff.queued");
  await saysUnheard(number, "It was sent today");
  await readBack();
  expect((await t.isTold("message.created")).message).toMatchObject({ text: "It was sent today" });
});

test("a later answer is found", async () => {
  const { t, number } = await withHuman();
  await saysUnheard(number, "It was sent today");
  await readBack();
  expect((await t.isTold("message.created", 2)).message).toMatchObject({ text: "It was sent today" });
});

test("a later answer is found under what the customer wrote since", async () => {
  const { t, number } = await withHuman();
  await saysUnheard(number, "It was sent today");
  await t.user("Hello?");
  await t.at("Hello?");
  await world.chatwoot.idle();
  await readBack();
  expect((await t.isTold("message.created", 2)).message).toMatchObject({ text: "It was sent today" });
});

test("the word by which an agent takes over is found", async () => {
  const t = talk();
  await t.user("Hi");
  const number = await t.at("Hi");
  await saysUnheard(number, "I take this one");
  await readBack();
  await t.isTold("handoff.joined");
  expect((await t.isTold("message.created")).message).toMatchObject({ text: "I take this one" });
});
