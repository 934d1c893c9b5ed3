import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { selfTest } from "@/lib/desk/steps/self-test";

import { SET_UP, type SetupOfTest, startSetupOfTest } from "@/lib/testing/setup-of-test";
import { newId } from "@/lib/tokens";

let setup: SetupOfTest;
beforeAll(async () => {
  setup = await startSetupOfTest();
});
afterAll(() => setup.world.stop());

/** A bot that is set up, and the step by itself. */
async function prepare() {
  const { organization, botId } = await setup.newBot();
  await setup.switchOn(organization, botId);
  const run = async () => {
    const [desk, inbox] = await Promise.all([
      db.desk.findUniqueOrThrow({ where: { organizationId: organization.id } }),
      db.inbox.findUniqueOrThrow({ where: { botId } }),
    ]);
    return selfTest({ desk, inbox, runId: newId("run") });
  };
  const { chatwootInboxId } = await db.inbox.findUniqueOrThrow({ where: { botId } });
  const row = setup.world.chatwoot.store.inboxes.get(chatwootInboxId);
  if (!row) throw new Error("The inbox is gone");
  return { organization, row, run };
}

test("the self-test passes, and leaves nothing behind", async () => {
  const { organization, run } = await prepare();
  expect(await run()).toEqual({ ms: expect.any(Number) });
  expect(await setup.atDesk(organization)).toEqual(SET_UP);
});

test("the self-test notices that no agent bot is on the inbox, and leaves nothing behind", async () => {
  const { organization, row, run } = await prepare();
  setup.world.chatwoot.store.inboxes.update(row, { agentBotId: null });
  await expect(run()).rejects.toThrow("The test conversation started as open, not with the bot.");
  expect(await setup.atDesk(organization)).toEqual(SET_UP);
});
