import { expect, test } from "vitest";
import { conversationIdOf } from "@/lib/conversations/ids";
import { keepFiles, pruneFiles, readFile } from "@/lib/conversations/keep-files";
import { sql } from "@/lib/db";
import { build } from "@/lib/testing/build";
import { type BuiltBot, buildBot } from "@/lib/testing/build-bot";

async function keep({ scope }: BuiltBot, conversation: string): Promise<string> {
  const files = [new File(["hello paper"], "paper.txt", { type: "text/plain" })];
  const [kept] = await keepFiles(scope, { conversation, messageId: "m-1", files });
  return kept?.file ?? "";
}

const agoHours = (hours: number) => new Date(Date.now() - hours * 3_600_000);

test("a file whose words still wait for the desk is kept, however old it is; the others go, batch after batch", async () => {
  const bot = await buildBot(await build.organization());
  const waits = await keep(bot, "paused");
  const gone = [await keep(bot, "told"), await keep(bot, "told too")];
  await sql.query(`update "File" set "createdAt" = $1`, [agoHours(25)]);
  const isNew = await keep(bot, "new");
  const lane = `desk:${conversationIdOf(bot.scope, "paused")}`;
  await sql.query(
    `insert into "Lane" (lane, "organizationId", destination, pending) values ($1, $2, 'desk:' || $2, 1)`,
    [lane, bot.scope.organizationId],
  );
  const before = agoHours(24);
  expect([await pruneFiles(before, 1), await pruneFiles(before, 1), await pruneFiles(before, 1)]).toEqual([
    1, 1, 0,
  ]);
  expect(await Promise.all([waits, isNew, ...gone].map(readFile))).toMatchObject([
    { name: "paper.txt" },
    { name: "paper.txt" },
    null,
    null,
  ]);
});
