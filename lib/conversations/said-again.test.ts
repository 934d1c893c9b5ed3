import { expect, test } from "vitest";
import { conversationIdOf } from "@/lib/conversations/ids";
import type { NewMessage } from "@/lib/conversations/schema";
import { takeInMessage } from "@/lib/conversations/take-in-message";
import { inTransaction, sql } from "@/lib/db";
import { build } from "@/lib/testing/build";
import { buildBot } from "@/lib/testing/build-bot";
import { waitFor } from "@/lib/testing/wait-for";

const WAITING = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
const wait = (count: number) =>
  waitFor(`${count} wait for the conversation`, async () => (await sql.query(WAITING)).length === count);

const COPY = `
insert into "Message" ("organizationId", "conversationId", "externalId", author, text, hash)
select "organizationId", $1, "externalId", author, text, hash from "Message" where "conversationId" = $2`;

test("a bot's words that are sent again, because their answer was lost, are not refused by who took over since", async () => {
  const { scope } = await buildBot(await build.organization());
  const words: NewMessage = { id: "b-1", from: "bot", text: "It is on its way" };
  await takeInMessage(scope, "elsewhere", words);
  await takeInMessage(scope, "here", { id: "u-1", from: "user", text: "Where is it?" });
  const [here, elsewhere] = ["here", "elsewhere"].map((id) => conversationIdOf(scope, id));
  const { isTakenOver, isSaidAgain } = await inTransaction(async (first) => {
    // The words are being written when their caller is cut off; an agent takes over; and then they come again.
    await first.query(`select 1 from "Conversation" where id = $1 for update`, [here]);
    const taking = sql.query(`update "Conversation" set state = 'human' where id = $1`, [here]);
    await wait(1);
    const saying = takeInMessage(scope, "here", words);
    await wait(2);
    await first.query(COPY, [here, elsewhere]);
    return { isTakenOver: taking, isSaidAgain: saying.catch((error: Error) => error) };
  });
  await isTakenOver;
  expect(await isSaidAgain).toEqual({
    message: { id: "b-1" },
    conversation: { owner: "human", state: "human" },
  });
});
