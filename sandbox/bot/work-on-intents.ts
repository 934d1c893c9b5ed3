import type { Intent, Memory, Question } from "./memory";
import { parcelOf } from "./parcel";
import { WORDS, type Words } from "./words";

type Step = { say: string; asks?: Question["wants"] };
type Handler = (words: Words, order: string | null) => Step;

const forOrder =
  (handle: (words: Words, order: string) => Step): Handler =>
  (words, order) =>
    order === null ? { say: words.whichOrder, asks: "order-number" } : handle(words, order);

function cancel(words: Words, order: string): Step {
  switch (parcelOf(order)) {
    case "packed":
      return { say: words.cancelled(order) };
    case "sent":
      return { say: words.askStop, asks: "stop-parcel" };
    case "delivered":
      return { say: words.tooLate, asks: "human" };
  }
}

const HANDLERS: Record<Intent, Handler> = {
  "shop.order.status": forOrder((words, order) => ({ say: words.status[parcelOf(order)](order) })),
  "shop.order.cancel": forOrder(cancel),
  "shop.prices": (words) => ({ say: words.prices }),
  "payment.invoice": forOrder((words, order) => ({ say: words.invoice(order) })),
  "payment.refund": (words) => ({ say: words.refund, asks: "human" }),
};

/** Does what can be done, from the newest intent down, until a question needs an answer. */
export function workOnIntents(memory: Memory): { memory: Memory; said: string[] } {
  const intents = [...memory.intents];
  const said: string[] = [];
  for (let intent = intents.at(-1); intent; intent = intents.at(-1)) {
    const { say, asks } = HANDLERS[intent](WORDS[memory.language], memory.order);
    said.push(say);
    if (asks) return { memory: { ...memory, intents, asked: { wants: asks, about: intent } }, said };
    intents.pop();
  }
  return { memory: { ...memory, intents, asked: null }, said };
}
