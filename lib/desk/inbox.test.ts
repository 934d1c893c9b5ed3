import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { inbox } from "@/lib/desk/steps/inbox";
import { type SetupOfTest, startSetupOfTest } from "@/lib/testing/setup-of-test";

let setup: SetupOfTest;
beforeAll(async () => {
  setup = await startSetupOfTest();
});
afterAll(() => setup.world.stop());

test("an inbox begins a conversation anew when one is begun, also one that is taken up again", async () => {
  const { organization, botId } = await setup.newBot();
  await setup.switchOn(organization, botId);
  const [desk, row] = await Promise.all([
    db.desk.findUniqueOrThrow({ where: { organizationId: organization.id } }),
    db.inbox.findUniqueOrThrow({ where: { botId }, include: { bot: true } }),
  ]);
  const { store } = setup.world.chatwoot;
  const atChatwoot = () => store.inboxes.get(row.chatwootInboxId);
  const made = atChatwoot();
  if (!made) throw new Error("The inbox is gone");
  expect(made.lockToSingleConversation).toBe(false);
  store.inboxes.update(made, { lockToSingleConversation: true, greetingEnabled: true });
  await inbox({ desk, bot: row.bot, inbox: row });
  expect(atChatwoot()).toMatchObject({ lockToSingleConversation: false, greetingEnabled: true });
});
