import { expect, test } from "vitest";
import { understand } from "./understand";

test.each([
  "Let me speak to a person please.",
  "I want to talk to a human",
  "Yes. And I paid twice. Let me speak to a person please.",
  "can I talk with someone from customer service?",
  "I'd like to chat with a real agent",
  "connect me to an operator",
  "transfer me to your manager!",
  "Please put me through to a colleague",
  "hand me over to somebody",
  "I need a human",
  "get me a supervisor",
  "Human please",
  "agent",
  "a real person",
  "Is anybody there?",
  "is there a real person?",
  "I don't want to talk to a bot",
  "I do not want answers from a machine, I want a person",
  "I’m tired of this chatbot",
  "no bots",
  "customer support",
  "Ich möchte mit einem Menschen sprechen",
  "Kann ich mit jemandem reden?",
  "Verbinden Sie mich bitte mit einem Mitarbeiter",
  "Ich brauche einen Ansprechpartner",
  "Mensch bitte",
  "Kundendienst",
  "Ich will nicht mit einem Roboter schreiben",
  "Gib mir eine echte Person",
])("«%s» demands a human", (text) => {
  expect(understand(text).wantsHuman).toBe(true);
});

test.each([
  "Where is my order 40031?",
  "I want to buy a gift for someone I like",
  "Which agent delivered my parcel yesterday?",
  "I don't need a person",
  "no need to get me a human",
  "I do not want to talk to a person",
  "The mug is for a person with small hands",
  "Never mind, no human please",
  "What does the set cost?",
  "Ich brauche keinen Menschen",
  "Ich will mit niemandem sprechen",
  "Wo ist meine Bestellung?",
])("«%s» does not", (text) => {
  expect(understand(text).wantsHuman).toBe(false);
});

test.each([
  "never mind",
  "Forget it!",
  "I changed my mind.",
  "I don't need a human any more",
  "Schon gut",
  "Hat sich erledigt",
])("«%s» calls it off", (text) => {
  expect(understand(text).callsOff).toBe(true);
});

test("what is long mentions it only", () => {
  const text =
    "Never mind the colour of the second mug, I would take it in green or in blue, whatever you have";
  expect(understand(text).callsOff).toBe(false);
});

test.each([
  ["I want to cancel order 40031 and get a refund", ["shop.order.cancel", "payment.refund"], "40031"],
  ["I was charged twice!", ["payment.refund"], null],
  ["where is my parcel", ["shop.order.status"], null],
  ["How much is a teapot?", ["shop.prices"], null],
  ["Please send me the invoice for 40033", ["payment.invoice"], "40033"],
  ["Ich möchte Bestellung 40031 stornieren", ["shop.order.cancel"], "40031"],
  ["Was kostet eine Kanne?", ["shop.prices"], null],
  ["Hello", [], null],
])("«%s» wants %j of order %s", (text, wishes, order) => {
  expect(understand(text)).toMatchObject({ wishes, order });
});
