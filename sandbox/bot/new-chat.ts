import { randomUUID } from "node:crypto";
import type { Chat, Customer } from "./chat";
import { freshMemory } from "./memory";

const NAMES = [
  "Hanna Schmidt",
  "Luis Moreno",
  "Owen Price",
  "Aiko Tanaka",
  "Nora Lind",
  "Samuel Okoye",
  "Clara Weiss",
  "Ravi Menon",
];

/** The next customer who comes in; the same name comes round with another address. */
function customerOf(count: number, id: string): Customer {
  const name = NAMES[count % NAMES.length] ?? "Customer";
  const round = Math.floor(count / NAMES.length);
  const address = name.toLowerCase().replace(" ", ".") + (round > 0 ? `.${round + 1}` : "");
  return { id: `customer-${id}`, name, email: `${address}@example.com`, locale: "en" };
}

export function newChat(count: number, now: Date): Chat {
  const id = randomUUID().slice(0, 8);
  return {
    id: `web-${id}`,
    customer: customerOf(count, id),
    startedAt: now.toISOString(),
    standing: "bot",
    agent: null,
    team: null,
    memory: freshMemory,
    todo: [],
    callbacks: [],
    entries: [],
  };
}
