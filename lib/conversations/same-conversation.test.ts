import { afterAll, beforeEach, expect, test } from "vitest";
import { startFaultyWorld } from "@/lib/testing/start-faulty-world";

const { world, bot, texts, withHuman, reset } = await startFaultyWorld();
afterAll(() => world.stop());
beforeEach(reset);

/** "Reopen same conversation" of the inbox, as an administrator of Chatwoot sets it. */
async function reopenSame(): Promise<void> {
  const change = { lock_to_single_conversation: true };
  await bot.desk.call(bot.desk.admin, "PATCH", `inboxes/${bot.desk.inboxId}`, change);
}

test("an inbox that was set to reopen the same conversation begins fresh ones again, and nothing stands still", async () => {
  const { t, number } = await withHuman();
  await bot.desk.resolves(number);
  await t.isTold("handoff.ended");
  await reopenSame();
  for (const text of ["one", "two"]) await t.user(text);
  const fresh = await t.at("two");
  expect(fresh).toBeGreaterThan(number);
  expect(texts(fresh)).toEqual(["one", "two"]);
  await t.handOff();
  await t.isTold("handoff.queued", 2);
  await bot.desk.says(fresh, "Hello again");
  await t.isTold("message.created", 2);
  const { json } = await bot.desk.call(bot.desk.admin, "GET", `inboxes/${bot.desk.inboxId}`);
  expect(json.lock_to_single_conversation).toBe(false);
});
