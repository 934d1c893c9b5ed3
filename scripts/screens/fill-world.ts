import { openDesk } from "@/scripts/screens/open-desk";
import { openRuntime } from "@/scripts/screens/open-runtime";
import type { Product } from "@/scripts/start-product";

type Talk = {
  id: string;
  name: string;
  words: string;
  intent: string;
  state: "queued" | "assigned" | "joined";
};

const TALKS: Talk[] = [
  {
    id: "web-9c11",
    name: "Mei Tanaka",
    words: "The invoice has the wrong address.",
    intent: "payment.invoice",
    state: "joined",
  },
  {
    id: "web-81ff",
    name: "Owen Price",
    words: "What do forty mugs cost?",
    intent: "shop.quote",
    state: "joined",
  },
  {
    id: "web-77d0",
    name: "Ines Duarte",
    words: "Can I still change the colour?",
    intent: "shop.order.change",
    state: "joined",
  },
  {
    id: "web-6a02",
    name: "Aiko Kimura",
    words: "Please cancel it.",
    intent: "shop.order.cancel",
    state: "assigned",
  },
  {
    id: "web-5b3e",
    name: "Luis Moreno",
    words: "I was charged twice.",
    intent: "payment.refund",
    state: "queued",
  },
];

const ANSWERS: Record<string, string> = {
  "web-9c11": "I am sending you a new one right now.",
  "web-81ff": "For forty we go down to 10.20 EUR each.",
  "web-77d0": "Of course. Which one would you like?",
};

/** Fills Acme with what a working day leaves: agents, teams, routes, and conversations in every state. */
export async function fillWorld(
  product: Product,
  addRoutes: (teams: Record<string, number>) => Promise<void>,
) {
  const desk = await openDesk(product);
  const runtime = openRuntime(product);
  const marta = await desk.addAgent("Marta Lindqvist", "marta@acme.test");
  const jonas = await desk.addAgent("Jonas Weber", "jonas@acme.test");
  const teams = {
    Sales: await desk.addTeam("Sales", [marta]),
    Billing: await desk.addTeam("Billing", [jonas, marta]),
    Cancellations: await desk.addTeam("Cancellations", [marta]),
    Service: await desk.addTeam("Service", [marta, jonas]),
  };
  await addRoutes(teams);

  const hanna = "web-5f21c8";
  const name = "Hanna Schmidt";
  await runtime.say(hanna, name, "user", "Hi, I want to cancel my order 40031.");
  await runtime.say(
    hanna,
    name,
    "bot",
    "I can do that. The parcel left our house this morning; do you want it stopped?",
  );
  await runtime.say(hanna, name, "user", "Yes. And I paid twice. Let me speak to a person please.");
  await runtime.handOff(hanna, {
    unfinishedIntents: ["shop.order.cancel"],
    reason: "The customer asked for a person",
    note: "Order 40031, paid 2 × 84.00 EUR on 21 Nov. Cancellation asked, not confirmed.",
    text: "I am handing you over to my colleagues. It takes about a minute.",
  });
  const number = await desk.numberOf(name);
  await desk.assign(number, marta);
  await desk.say(
    number,
    marta,
    "Hello Hanna, this is Marta. I stopped the parcel, it turns around in Leipzig.",
  );
  await runtime.say(hanna, name, "user", "Wonderful. And the second payment?");
  await desk.say(number, marta, "84.00 EUR go back to your card today. You see it within three days.");
  await desk.resolve(number, marta);

  for (const talk of TALKS) {
    await runtime.say(talk.id, talk.name, "user", talk.words);
    await runtime.handOff(talk.id, { unfinishedIntents: [talk.intent], text: "One moment please." });
    const at = await desk.numberOf(talk.name);
    const agent = talk.intent.startsWith("payment.invoice") ? jonas : marta;
    if (talk.state !== "queued") await desk.assign(at, agent);
    if (talk.state === "joined") await desk.say(at, agent, ANSWERS[talk.id] ?? "Hello.");
  }
  await runtime.say("web-4410", "Nils Holm", "user", "Where is my order 40032?");
  await runtime.say(
    "web-4410",
    "Nils Holm",
    "bot",
    "Order 40032 left our house this morning and arrives tomorrow.",
  );
}
