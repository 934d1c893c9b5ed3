export type Intent =
  | "shop.order.status"
  | "shop.order.cancel"
  | "shop.prices"
  | "payment.invoice"
  | "payment.refund";

export type Language = "en" | "de";

export type Question = { wants: "order-number" | "stop-parcel" | "human"; about: Intent | null };

/** What the bot keeps in mind of one chat. */
export type Memory = {
  language: Language;
  /** What the customer wants and has not got yet, the newest last. */
  intents: Intent[];
  order: string | null;
  /** The question that the customer's next words may answer. */
  asked: Question | null;
  /** How often in a row the bot did not understand. */
  puzzled: number;
  lastWords: string;
};

export const freshMemory: Memory = {
  language: "en",
  intents: [],
  order: null,
  asked: null,
  puzzled: 0,
  lastWords: "",
};
