import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { type ReceiptsOfTest, startReceiptsOfTest } from "@/lib/testing/receipts-of-test";
import type { LiveBot } from "@/lib/testing/start-world";
import { waitFor } from "@/lib/testing/wait-for";

const BURST = 50;
const SLOW = 150;

let desk: ReceiptsOfTest;
let bot: LiveBot;

beforeAll(async () => {
  desk = await startReceiptsOfTest();
  bot = await desk.newBot();
});
afterAll(() => desk.world.stop());
afterEach(() => desk.faults.clear());

test("a burst of words makes one receipt each at most, and none that is empty", async () => {
  const { t, says, id, isQuiet } = await desk.withHuman(bot);
  const before = await db.delivery.count({ where: { lane: `receipt:${id}` } });
  const ids: number[] = [];
  for (let n = 0; n < BURST; n++) ids.push(await says(`word ${n}`));
  await t.isTold("message.created", BURST);
  await desk.shows(ids.at(-1) ?? 0, "delivered");
  await isQuiet();
  expect(ids.map((message) => desk.shown(message).status)).toEqual(Array(BURST).fill("delivered"));
  expect(desk.told()).toEqual(Array(BURST).fill("delivered"));
  const made = (await db.delivery.count({ where: { lane: `receipt:${id}` } })) - before;
  expect(made).toBeLessThanOrEqual(BURST);
  expect(await db.lane.findUnique({ where: { lane: `receipt:${id}` } })).toMatchObject({ urgency: 2 });
});

test("words wait for one receipt at most, however many there are and however slow the desk", async () => {
  const { t, says, number } = await desk.withHuman(bot);
  desk.faults.set({ on: "request", method: "PATCH", fault: "slow", ms: SLOW });
  for (let n = 0; n < BURST; n++) await says(`word ${n}`);
  await t.isTold("message.created", BURST);
  await waitFor("the desk is busy with receipts", () => desk.told().length > 5);
  const inBetween: number[] = [];
  for (const text of ["one", "two", "three", "four", "five"]) {
    const before = desk.told().length;
    await t.user(text);
    await waitFor(`"${text}" is at the desk`, () => bot.desk.thread(number).some((one) => one.text === text));
    inBetween.push(desk.told().length - before);
  }
  expect(desk.told().length).toBeLessThan(BURST);
  // One was under way, and while the word is, others may follow.
  for (const receipts of inBetween) expect(receipts).toBeLessThanOrEqual(3);
});
