import { expect, test } from "vitest";
import { messageReceipt } from "@/lib/conversations/message-receipt";

const words = { author: "agent", deliveredAt: null, readAt: null, failure: null, isPending: false } as const;
const [sent, later] = [new Date("2026-11-23T10:00:00Z"), new Date("2026-11-23T10:01:00Z")];

test.each([
  ["an agent's, until the runtime has it", words, { is: "on-its-way" }],
  ["a customer's that waits", { ...words, author: "user", isPending: true } as const, { is: "on-its-way" }],
  ["a bot's that goes nowhere", { ...words, author: "bot" } as const, null],
  ["that arrived", { ...words, deliveredAt: sent }, { is: "delivered", at: sent.toISOString() }],
  ["that were read", { ...words, deliveredAt: sent, readAt: later }, { is: "read", at: later.toISOString() }],
  ["that did not arrive", { ...words, failure: "no" }, { is: "failed", reason: "no" }],
])("words %s", (_, given, receipt) => {
  expect(messageReceipt(given)).toEqual(receipt);
});
