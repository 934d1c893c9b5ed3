import { expect, test } from "vitest";
import { listAudit } from "@/lib/audit/queries";
import { changeBot } from "@/lib/bots/change-bot";
import { build } from "@/lib/testing/build";
import { buildBot } from "@/lib/testing/build-bot";

test("of what was changed the audit knows how it was before", async () => {
  const acme = await build.organization();
  const { id: botId } = await buildBot(acme);
  await changeBot(acme, { botId, mirror: "at-handoff" });
  const [entry] = (await listAudit(acme, { action: "bot.changed" })).entries;
  expect(entry?.details).toMatchObject({ from: { mirror: "live" }, to: { mirror: "at-handoff" } });
});
