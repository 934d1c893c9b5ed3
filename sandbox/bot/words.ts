import type { Language } from "./memory";
import type { Parcel } from "./parcel";

export type Words = {
  greeting: string;
  more: string;
  welcome: string;
  puzzled: string;
  offerHuman: string;
  whichOrder: string;
  status: Record<Parcel, (order: string) => string>;
  cancelled: (order: string) => string;
  askStop: string;
  stopped: string;
  notStopped: string;
  tooLate: string;
  prices: string;
  invoice: (order: string) => string;
  refund: string;
  file: string;
  farewell: string;
  backAgain: string;
  goOn: string;
  nobodyThere: string;
  handoverFailed: string;
};

const en: Words = {
  greeting: "Hello! I can look up an order, cancel it, send you an invoice or tell you our prices.",
  more: "What can I do for you?",
  welcome: "You are welcome. Write to me whenever you need something.",
  puzzled: "I am not sure that I understood. Is it about an order, an invoice or our prices?",
  offerHuman: "I still do not understand. Shall I get a person for you?",
  whichOrder: "Which order is it? Its number has five digits, for example 40031.",
  status: {
    packed: (order) => `Order ${order} is being packed. It leaves our house this afternoon.`,
    sent: (order) => `Order ${order} left our house this morning and arrives tomorrow.`,
    delivered: (order) => `Order ${order} was delivered yesterday.`,
  },
  cancelled: (order) => `Done: order ${order} is cancelled, and you pay nothing.`,
  askStop: "I can do that. The parcel left our house this morning; do you want it stopped?",
  stopped: "Done: the parcel turns around, and the order is cancelled.",
  notStopped: "All right, it stays on its way to you.",
  tooLate: "It was delivered yesterday, so I cannot cancel it. Shall I get a person who arranges the return?",
  prices: "A mug costs 12 EUR, a teapot 38 EUR and the set for four 84 EUR. Delivery is free above 50 EUR.",
  invoice: (order) => `The invoice for order ${order} is on its way to your e-mail address.`,
  refund: "I cannot pay money back myself. Shall I get a person who can?",
  file: "Thank you, I passed the file on. I cannot look into it myself.",
  farewell: "I am handing you over to my colleagues. It takes about a minute.",
  backAgain: "All right, it is you and me again. What can I do for you?",
  goOn: "All right.",
  nobodyThere: "I am sorry, nobody is at the desk right now. Can I help you myself?",
  handoverFailed: "I am sorry, my colleagues cannot be reached. Can I help you myself?",
};

const de: Words = {
  greeting:
    "Hallo! Ich kann eine Bestellung nachsehen oder stornieren, eine Rechnung schicken oder unsere Preise nennen.",
  more: "Was kann ich für Sie tun?",
  welcome: "Gern geschehen. Schreiben Sie mir, wann immer Sie etwas brauchen.",
  puzzled:
    "Ich bin nicht sicher, ob ich das verstanden habe. Geht es um eine Bestellung, eine Rechnung oder Preise?",
  offerHuman: "Das verstehe ich leider immer noch nicht. Soll ich einen Menschen holen?",
  whichOrder: "Um welche Bestellung geht es? Die Nummer hat fünf Ziffern, zum Beispiel 40031.",
  status: {
    packed: (order) => `Bestellung ${order} wird gerade gepackt und geht heute Nachmittag auf die Reise.`,
    sent: (order) => `Bestellung ${order} hat heute Morgen unser Haus verlassen und kommt morgen an.`,
    delivered: (order) => `Bestellung ${order} wurde gestern zugestellt.`,
  },
  cancelled: (order) => `Erledigt: Bestellung ${order} ist storniert, Sie zahlen nichts.`,
  askStop: "Das kann ich tun. Das Paket hat heute Morgen unser Haus verlassen; soll ich es aufhalten?",
  stopped: "Erledigt: Das Paket kehrt um, die Bestellung ist storniert.",
  notStopped: "Gut, es bleibt auf dem Weg zu Ihnen.",
  tooLate:
    "Sie wurde gestern zugestellt, stornieren geht nicht mehr. Soll ich jemanden für die Rücksendung holen?",
  prices:
    "Eine Tasse kostet 12 EUR, eine Kanne 38 EUR, das Set für vier 84 EUR. Ab 50 EUR liefern wir kostenlos.",
  invoice: (order) => `Die Rechnung zu Bestellung ${order} ist unterwegs an Ihre E-Mail-Adresse.`,
  refund: "Geld zurückzahlen kann ich nicht selbst. Soll ich einen Menschen holen, der das kann?",
  file: "Danke, ich habe die Datei weitergegeben. Hineinsehen kann ich selbst nicht.",
  farewell: "Ich übergebe Sie an meine Kolleginnen und Kollegen. Das dauert etwa eine Minute.",
  backAgain: "Gut, dann sind wir wieder unter uns. Was kann ich für Sie tun?",
  goOn: "Gut.",
  nobodyThere: "Leider ist gerade niemand da. Kann ich selbst helfen?",
  handoverFailed: "Leider ist gerade niemand zu erreichen. Kann ich selbst helfen?",
};

/** What the bot says, by language. */
export const WORDS: Record<Language, Words> = { en, de };
