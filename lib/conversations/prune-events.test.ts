import { expect, test } from "vitest";
import { createChannel } from "@/lib/channels/create-channel";
import { emitEvent } from "@/lib/conversations/emit-event";
import { conversationIdOf } from "@/lib/conversations/ids";
import { lockConversation } from "@/lib/conversations/lock-conversation";
import { pruneEvents } from "@/lib/conversations/prune-events";
import { takeInMessage } from "@/lib/conversations/take-in-message";
import { inTransaction, sql } from "@/lib/db";
import { build } from "@/lib/testing/build";
import { type BuiltBot, buildBot } from "@/lib/testing/build-bot";

async function emit(bot: BuiltBot, externalId: string, mark: string): Promise<void> {
  await inTransaction(async (tx) => {
    const conversation = await lockConversation(tx, conversationIdOf(bot.scope, externalId));
    if (conversation) await emitEvent(tx, conversation, "handoff.ended", { mark });
  });
}

const marks = async () =>
  (await sql.query<{ mark: string }>(`select data ->> 'mark' as mark from "Event" order by seq`)).map(
    ({ mark }) => mark,
  );

test("an event whose callback waits is kept, however old it is; those that were told go", async () => {
  const organization = await build.organization();
  const bot = await buildBot(organization);
  const callbackUrl = "http://127.0.0.1:1/";
  await createChannel(organization, { botId: bot.id, label: "Default", callbackUrl });
  for (const id of ["a", "b"]) await takeInMessage(bot.scope, id, { id: "1", from: "user", text: "Hi" });
  for (const mark of ["a told", "a waits", "a waits too"]) await emit(bot, "a", mark);
  await emit(bot, "b", "b told");
  await sql.query(`
    update "Delivery" d set state = 'delivered', "settledAt" = now() from "Event" e
    where d."botId" = e."botId" and d.payload ->> 'seq' = e.seq::text and e.data ->> 'mark' like '% told'`);
  await sql.query(`update "Event" set "createdAt" = now() - interval '25 hours'`);
  await emit(bot, "b", "b is new");
  const dayAgo = new Date(Date.now() - 24 * 3_600_000);
  expect([await pruneEvents(dayAgo, 1), await pruneEvents(dayAgo, 1), await pruneEvents(dayAgo)]).toEqual([
    1, 1, 0,
  ]);
  expect(await marks()).toEqual(["a waits", "a waits too", "b is new"]);
});
