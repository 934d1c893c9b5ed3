import { afterAll, beforeAll, expect, test } from "vitest";
import { switchOffDesk } from "@/lib/conversations/switch-off-desk";
import { db } from "@/lib/db";
import { enableDesk } from "@/lib/desk/enable-desk";
import { build } from "@/lib/testing/build";
import { deskOfTest } from "@/lib/testing/desk-of-test";
import { talkOf } from "@/lib/testing/runtime-of-test";
import { ends, runOf } from "@/lib/testing/setup-of-test";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";
import { waitFor } from "@/lib/testing/wait-for";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

async function deleteAccount({ desk }: LiveBot): Promise<void> {
  const { url, platformToken } = world.chatwoot;
  await fetch(`${url}/platform/api/v1/accounts/${desk.accountId}`, {
    method: "DELETE",
    headers: { "api-access-token": platformToken },
  });
}

/** A customer who waits for a human, and the number of their conversation. */
async function waiting(bot: LiveBot, words: string) {
  const t = talkOf(world, bot);
  await t.user(words);
  await t.handOff();
  await t.isTold("handoff.queued");
  return { t, number: await t.at(words) };
}

test("after its account was deleted and made again, nobody gets what another customer is told", async () => {
  const bot = await buildLiveBot(world);
  const { organization } = bot;
  const alice = await waiting(bot, "I am Alice");
  await deleteAccount(bot);
  await switchOffDesk(organization, bot.id);
  await enableDesk(organization, bot.id);
  await ends(bot.id, "done");
  bot.desk = await deskOfTest(world.chatwoot, bot.id);

  const bob = await waiting(bot, "I am Bob");
  expect(bob.number).toBe(alice.number);
  await bot.desk.says(bob.number, "Your card is on its way, Bob");
  expect((await bob.t.isTold("message.created")).message).toMatchObject({
    text: "Your card is on its way, Bob",
  });

  await alice.t.user("This is for the bot alone");
  expect(await alice.t.at("This is for the bot alone")).not.toBe(bob.number);
  expect(bot.desk.thread(bob.number).map(({ text }) => text)).toEqual([
    "I am Bob",
    "Your card is on its way, Bob",
  ]);
  expect(alice.t.told().map(({ type }) => type)).toEqual(["handoff.queued", "handoff.ended"]);
});

test("the other chatbots of the account are set up again too, and have their conversations back", async () => {
  const organization = await build.organization();
  const bot = await buildLiveBot(world, organization);
  const other = await buildLiveBot(world, organization);
  const before = await runOf(other.id);
  const { t } = await waiting(other, "A person, please");
  await deleteAccount(bot);
  await switchOffDesk(organization, bot.id);
  await enableDesk(organization, bot.id);
  expect((await t.isTold("handoff.ended")).handoff).toMatchObject({
    endReason: "failed",
    endNote: "The Chatwoot account was deleted",
  });
  await waitFor("the other is on again", async () => {
    const run = await runOf(other.id);
    return run.id !== before.id && run.state === "done";
  });
  expect((await db.inbox.findUniqueOrThrow({ where: { botId: other.id } })).enabledAt).not.toBeNull();
  expect((await t.handOff()).status).toBe(202);
  await t.isTold("handoff.queued", 2);
});
