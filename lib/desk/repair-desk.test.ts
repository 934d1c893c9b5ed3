import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { repairDesk } from "@/lib/desk/repair-desk";
import { deskOfTest } from "@/lib/testing/desk-of-test";
import { SET_UP, type SetupOfTest, startSetupOfTest } from "@/lib/testing/setup-of-test";
import { waitFor } from "@/lib/testing/wait-for";
import { newId } from "@/lib/tokens";

let setup: SetupOfTest;
beforeAll(async () => {
  setup = await startSetupOfTest();
});
afterAll(() => setup.world.stop());

/** A desk whose inbox is gone, while it is being made anew. */
async function startRepair() {
  const { organization, botId } = await setup.newBot();
  await setup.switchOn(organization, botId);
  const { call, admin, inboxId } = await deskOfTest(setup.world.chatwoot, botId);
  await call(admin, "DELETE", `inboxes/${inboxId}`);
  const { id } = await db.finding.create({
    data: { id: newId("fnd"), organizationId: organization.id, code: "inbox-gone", subject: botId },
  });
  setup.faults.set({ on: "request", fault: "slow", method: "POST", path: "/inboxes$", ms: 500, times: 1 });
  setup.calls.length = 0;
  const first = repairDesk(organization, id);
  await waitFor("the inbox is being made", () => setup.calls.some((call) => /^POST .*\/inboxes$/.test(call)));
  return { organization, id, first };
}

test("two who repair at once make one inbox, and the second is told so", async () => {
  const { organization, id, first } = await startRepair();
  await expect(repairDesk(organization, id)).rejects.toMatchObject({ code: "conflict" });
  await first;
  expect((await setup.atDesk(organization)).inboxes).toEqual(SET_UP.inboxes);
});

test("one that outlasted its turn leaves its successor's alone", async () => {
  const { organization, first } = await startRepair();
  const where = { organizationId: organization.id };
  const repairingUntil = new Date(Date.now() + 120_000 + 1);
  await db.desk.update({ where, data: { repairingUntil } });
  await first;
  expect(await db.desk.findUniqueOrThrow({ where })).toMatchObject({ repairingUntil });
});
