import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readDeskWords } from "@/lib/conversations/read-desk-words";
import type { DeskOfBot } from "@/lib/desk/desk-of";

const PAGE = 100;
const LONGEST = "漢".repeat(150_000);

let chatwoot: Server;
let desk: DeskOfBot;

/** A full page of a customer's longest messages, and then a word of an agent's. */
function answerTo(url: string) {
  const of = { private: false, created_at: 1 };
  const long = (_: unknown, n: number) => ({ ...of, id: n + 1, message_type: 0, content: LONGEST });
  if (url.endsWith("after=0")) return Array.from({ length: PAGE }, long);
  const sender = { id: 7, type: "user", name: "Marta" };
  return [{ ...of, id: PAGE + 1, message_type: 1, content: "Hello from the agent", sender }];
}

beforeAll(async () => {
  chatwoot = createServer(({ url = "" }, response) =>
    response.end(JSON.stringify({ payload: answerTo(url) })),
  );
  await new Promise<void>((resolve) => chatwoot.listen(0, "127.0.0.1", resolve));
  const website = `http://127.0.0.1:${(chatwoot.address() as AddressInfo).port}`;
  desk = { botAgent: { website, token: "token", accountId: 1 }, botAgentId: 3 } as DeskOfBot;
});
afterAll(() => chatwoot.close());

test("an agent's word is read behind a hundred messages that are as long as they may be", async () => {
  const { words, readUpTo } = await readDeskWords(desk, { chatwootConversationId: 1, lastMessageId: 0 });
  expect([words.map(({ text }) => text), readUpTo]).toEqual([["Hello from the agent"], PAGE + 1]);
});
