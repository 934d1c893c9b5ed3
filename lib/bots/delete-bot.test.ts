import { expect, test } from "vitest";
import { deleteBot } from "@/lib/bots/delete-bot";
import { db, type PrismaTransaction, sql } from "@/lib/db";
import { build } from "@/lib/testing/build";
import { buildBot } from "@/lib/testing/build-bot";
import { waitFor } from "@/lib/testing/wait-for";
import { newId } from "@/lib/tokens";

const IS_WAITING = `
select 1 from pg_stat_activity
where datname = current_database() and wait_event_type = 'Lock' and query like '%"Bot"%'`;

async function acmeBot(called = "Acme bot") {
  const acme = await build.organization();
  const bot = await buildBot(acme, { name: called });
  const setUp = (tx: PrismaTransaction, state = "running") =>
    tx.setupRun.create({
      data: { id: newId("run"), organizationId: acme.id, botId: bot.id, state, startedBy: acme.user.id },
    });
  return { bot, setUp, remove: (name = called) => deleteBot(acme, { botId: bot.id, name }) };
}

const settingUp = {
  code: "conflict",
  key: "bot-setting-up",
};

test("a deleted chatbot is not there any more, and its keys are revoked", async () => {
  const { bot, remove } = await acmeBot();
  await expect(remove("Another bot")).rejects.toMatchObject({ fields: { name: "name-differs" } });
  await remove();
  expect(await db.apiKey.count({ where: { botId: bot.id, revokedAt: null } })).toBe(0);
  await expect(remove()).rejects.toMatchObject({ code: "not-found" });
});

test("blanks in a row, which no page shows, are not asked for", async () => {
  const { bot, remove } = await acmeBot("Acme  bot");
  await remove("Acme bot");
  expect(await db.bot.findUnique({ where: { id: bot.id } })).toMatchObject({ deletedAt: expect.any(Date) });
});

test("a chatbot stays while Chatwoot is being set up for it, and not after that failed or was stopped", async () => {
  const { setUp, remove } = await acmeBot();
  const { id } = await setUp(db);
  await expect(remove()).rejects.toMatchObject(settingUp);
  await db.setupRun.update({ where: { id }, data: { state: "stopped" } });
  await setUp(db, "failed");
  await remove();
});

test("a set-up that begins at the same time is waited for, and then seen", async () => {
  const { bot, setUp, remove } = await acmeBot();
  let deletion: Promise<unknown> | undefined;
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Bot" where id = ${bot.id} for update`;
    deletion = remove().catch((error: unknown) => error);
    await waitFor("the deletion waits", async () => (await sql.query(IS_WAITING)).length > 0);
    await setUp(tx);
  });
  expect(await deletion).toMatchObject(settingUp);
  expect(await db.bot.findUnique({ where: { id: bot.id } })).toMatchObject({ deletedAt: null });
});

test("deleted twice at once, it is deleted once", async () => {
  const { remove } = await acmeBot();
  const results = await Promise.allSettled([remove(), remove()]);
  expect(results.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
});
