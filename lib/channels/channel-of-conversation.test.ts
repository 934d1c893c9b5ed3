import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createChannel } from "@/lib/channels/create-channel";
import { deleteChannel } from "@/lib/channels/delete-channel";
import { disableChannel } from "@/lib/channels/disable-channel";
import { conversationIdOf } from "@/lib/conversations/ids";
import { db } from "@/lib/db";
import { type Talk, talkOf } from "@/lib/testing/runtime-of-test";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";
import { waitFor } from "@/lib/testing/wait-for";

let world: World;
let bot: LiveBot;
let t: Talk;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  bot = await buildLiveBot(world);
  t = talkOf(world, bot);
});

/** One more channel, whose callbacks are heard from now on instead of the others'. */
async function addChannel(label: string) {
  const { secret } = await createChannel(bot.organization, {
    botId: bot.id,
    label,
    callbackUrl: world.callbacks.url,
  });
  world.callbacks.secret = secret;
}

const find = (label: string) => db.channel.findFirstOrThrow({ where: { botId: bot.id, label } });
const remove = async (label: string) =>
  deleteChannel(bot.organization, { botId: bot.id, channelId: (await find(label)).id });

async function labelOf(): Promise<string | undefined> {
  const id = conversationIdOf(bot.scope, t.id);
  const { channelId } = await db.conversation.findUniqueOrThrow({ where: { id } });
  return (await db.channel.findUnique({ where: { id: channelId ?? "" } }))?.label;
}

test.each<[string, (more?: object) => Promise<{ status: number }>]>([
  ["message", (more) => t.user("Hi", more)],
  ["handoff", (more) => t.handOff(more)],
])(
  "a conversation is on the channel that its %s names, and stays there until that is deleted",
  async (_, call) => {
    await addChannel("Second");
    await call();
    expect(await labelOf()).toBe("Default");
    await call({ channel: "Second" });
    expect(await labelOf()).toBe("Second");
    await call();
    expect(await labelOf()).toBe("Second");
    await remove("Second");
    await call();
    expect(await labelOf()).toBe("Default");
  },
);

test("an agent is heard also in a conversation that was begun before its bot had a channel", async () => {
  await t.user("Hi");
  const number = await t.at("Hi");
  await db.conversation.update({
    where: { id: conversationIdOf(bot.scope, t.id) },
    data: { channelId: null },
  });
  await bot.desk.says(number, "Hello");
  await t.isTold("message.created");
  expect(await labelOf()).toBe("Default");
});

test("what waited for a channel that is deleted is told by the bot's first, and so is what follows", async () => {
  const { secret } = world.callbacks;
  await addChannel("Second");
  world.callbacks.secret = secret;
  await t.user("Hi", { channel: "Second" });
  const number = await t.at("Hi");
  await bot.desk.says(number, "Hello");
  await waitFor("it does not arrive", () =>
    db.delivery.findFirst({ where: { botId: bot.id, failures: { gt: 0 } } }),
  );
  await remove("Second");
  await t.isTold("message.created");
  await bot.desk.says(number, "Are you there?");
  await t.isTold("message.created", 2);
  expect(await labelOf()).toBe("Default");
});

test("a conversation that leaves a channel which is switched off is told at once by the new one", async () => {
  await t.user("Hi");
  const number = await t.at("Hi");
  await bot.desk.says(number, "one");
  await t.isTold("message.created");
  const { id: channelId } = await find("Default");
  await disableChannel({ channelId, callbackUrl: world.callbacks.url }, "its callback URL answered 410 Gone");
  await bot.desk.says(number, "two");
  await addChannel("Second");
  await t.user("I am here now", { channel: "Second" });
  await bot.desk.says(number, "three");
  await t.isTold("message.created", 3);
});
