import { expect, test } from "vitest";
import { freshMemory, type Memory } from "./memory";
import { afterHandoff, type Reply, reply, type Standing } from "./reply";

/** What the bot does at the end of a talk. */
function talk(words: string[], standing: Standing = "bot"): Reply {
  let memory: Memory = freshMemory;
  let last: Reply = { memory };
  for (const text of words) {
    last = reply(memory, { text, standing });
    memory = last.memory;
  }
  return last;
}

test.each([
  [["Hi"], /^Hello! I can look up an order/, []],
  [["Guten Tag"], /^Hallo! Ich kann/, []],
  [["Where is my order 40031?"], /left our house this morning/, []],
  [["Where is my order?"], /^Which order is it\?/, ["shop.order.status"]],
  [["Where is my order?", "40032"], /delivered yesterday/, []],
  [["How much is a mug?"], /^A mug costs 12 EUR/, []],
  [["I want to cancel my order 40030"], /^Done: order 40030 is cancelled/, []],
  [["I want to cancel my order 40031"], /do you want it stopped\?$/, ["shop.order.cancel"]],
  [["I want to cancel my order 40031", "yes please"], /^Done: the parcel turns around/, []],
  [["I want to cancel my order 40031", "no"], /stays on its way/, []],
  [
    ["I want to cancel my order 40031", "Yes. And I paid twice."],
    /^Done: the parcel .* Shall I get a person/,
    ["payment.refund"],
  ],
  [["Cancel my order 40032"], /Shall I get a person who arranges the return/, ["shop.order.cancel"]],
  [["Send me the invoice", "It is 40031"], /^The invoice for order 40031/, []],
  [["Cancel 40031 and send the invoice"], /do you want it stopped/, ["payment.invoice", "shop.order.cancel"]],
  [["Cancel 40031 and send the invoice", "yes"], /turns around.*The invoice for order 40031/, []],
  [["I was charged twice"], /Shall I get a person who can/, ["payment.refund"]],
  [["I was charged twice", "no"], /^All right\. What can I do/, []],
  [["Thank you, bye"], /^You are welcome/, []],
  [["The moon is made of cheese"], /^I am not sure/, []],
  [["The moon is made of cheese", "Really, it is"], /Shall I get a person for you/, []],
  [[""], /^Thank you, I passed the file on/, []],
])("%j is answered, and what is unfinished stays", (words, says, intents) => {
  const { say, memory, handoff } = talk(words);
  expect(say).toMatch(says);
  expect(memory.intents).toEqual(intents);
  expect(handoff).toBeUndefined();
});

test("a customer who demands a human is handed over, with all that is unfinished", () => {
  const { handoff, say } = talk([
    "Hi, I want to cancel my order 40031.",
    "Yes. And I paid twice. Let me speak to a person please.",
  ]);
  expect(say).toBeUndefined();
  expect(handoff).toEqual({
    unfinishedIntents: ["payment.refund", "shop.order.cancel"],
    reason: "The customer asked for a person",
    note: [
      "Order 40031, sent.",
      "Wants the order cancelled, not done yet.",
      "Wants money back.",
      "Last words: “Yes. And I paid twice. Let me speak to a person please.”",
    ].join("\n"),
    text: "I am handing you over to my colleagues. It takes about a minute.",
  });
});

test("an offer of a human is taken by a yes", () => {
  expect(talk(["I want a refund", "Sure"]).handoff).toMatchObject({
    unfinishedIntents: ["payment.refund"],
    reason: "The customer accepted the offer of a person",
  });
});

test("who writes German is handed over in German", () => {
  const { handoff } = talk(["Ich möchte mit einem Menschen sprechen"]);
  expect(handoff?.text).toMatch(/^Ich übergebe Sie/);
  expect(handoff?.note).toContain("Writes German.");
});

test.each(["waiting", "human"] as const)("it keeps quiet while the conversation is with a %s", (standing) => {
  expect(talk(["Where is my order 40031?"], standing)).not.toHaveProperty("say");
  expect(talk(["I want to speak to a person"], standing)).not.toHaveProperty("handoff");
});

test.each(["waiting", "human"] as const)("never mind calls it off while it is with a %s", (standing) => {
  expect(talk(["Never mind"], standing)).toMatchObject({
    callsOff: true,
    say: expect.stringContaining("you and me"),
  });
});

test("never mind is small talk when nobody was asked", () => {
  expect(talk(["Where is my order?", "never mind"])).toMatchObject({
    memory: { intents: [] },
    say: "All right. What can I do for you?",
  });
});

test.each([
  ["completed", [], undefined],
  ["cancelled", ["payment.refund"], undefined],
  ["failed", ["payment.refund"], expect.stringContaining("cannot be reached")],
] as const)("a handoff that is %s leaves %j", (reason, intents, say) => {
  const memory: Memory = { ...freshMemory, intents: ["payment.refund"] };
  const after = afterHandoff(memory, reason);
  expect(after.memory.intents).toEqual(intents);
  expect(after.say).toEqual(say);
});
