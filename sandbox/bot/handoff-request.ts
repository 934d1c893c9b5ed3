import type { Intent, Memory } from "./memory";
import { parcelOf } from "./parcel";
import { WORDS } from "./words";

export type HandoffRequest = { unfinishedIntents: string[]; reason: string; note: string; text: string };

const WANTS: Record<Intent, string> = {
  "shop.order.status": "Wants to know where the order is.",
  "shop.order.cancel": "Wants the order cancelled, not done yet.",
  "shop.prices": "Asks for prices.",
  "payment.invoice": "Wants an invoice.",
  "payment.refund": "Wants money back.",
};

/** What the agent should know before the first word. Agents read English, whatever the customer speaks. */
function noteOf({ intents, order, language, lastWords }: Memory): string {
  const lines = [
    order && `Order ${order}, ${parcelOf(order)}.`,
    ...intents.map((intent) => WANTS[intent]),
    language === "de" && "Writes German.",
    lastWords && `Last words: “${lastWords.slice(0, 200)}”`,
  ];
  return lines.filter(Boolean).join("\n");
}

/** How the bot asks for a human: what is unfinished (the newest first), why, a summary, and a farewell. */
export const handoffRequest = (memory: Memory, reason: string): HandoffRequest => ({
  unfinishedIntents: [...memory.intents].reverse(),
  reason,
  note: noteOf(memory),
  text: WORDS[memory.language].farewell,
});
