import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { afterAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { deskOfTest } from "@/lib/testing/desk-of-test";
import { talkOf } from "@/lib/testing/runtime-of-test";
import { buildLiveBot, startWorld } from "@/lib/testing/start-world";
import { waitFor } from "@/lib/testing/wait-for";
import { type StartedChatwoot, startChatwoot } from "@/sandbox/chatwoot/start-chatwoot";

const directory = await mkdtemp(`${tmpdir()}/desk-restart-`);
const world = await startWorld({ chatwoot: { directory } });
const bot = await buildLiveBot(world);
let restarted: StartedChatwoot | undefined;
afterAll(async () => {
  await world.stop();
  await restarted?.close();
  await rm(directory, { recursive: true });
});

test("Chatwoot is restarted while a human has the conversation: both go on where they were, with every word once", async () => {
  const t = talkOf(world, bot);
  await t.user("A person, please");
  await t.handOff();
  await t.isTold("handoff.queued");
  const number = await t.at("A person, please");
  await bot.desk.says(number, "Hello");
  await t.isTold("message.created");

  const { url, platformToken } = world.chatwoot;
  await world.chatwoot.close();
  await t.user("one");
  await waitFor("it is missed", () => db.delivery.findFirst({ where: { state: "pending", attempts: 1 } }));
  await t.user("two");
  restarted = await startChatwoot({ directory, platformToken, port: Number(new URL(url).port) });

  const desk = await deskOfTest(restarted, bot.id);
  const seen = talkOf({ ...world, chatwoot: restarted }, { ...bot, desk }, t.id);
  expect(await seen.at("two")).toBe(number);
  expect(desk.thread(number).map(({ text }) => text)).toEqual(["A person, please", "Hello", "one", "two"]);
  await desk.says(number, "Back again");
  await desk.resolves(number);
  await t.isTold("handoff.ended");
  expect(
    t
      .told()
      .slice(-2)
      .map(({ type, data }) => data.message?.text ?? type),
  ).toEqual(["Back again", "handoff.ended"]);
});
