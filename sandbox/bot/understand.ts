import type { Intent, Language } from "./memory";
import {
  ENGLISH,
  GERMAN,
  GREETING,
  HUMAN,
  NEGATION,
  NEVER_MIND,
  NO,
  NOT_A_BOT,
  ORDER,
  THANKS,
  WISHES,
  YES,
} from "./phrases";

/** What a customer's words mean to the bot. */
export type Heard = {
  wantsHuman: boolean;
  callsOff: boolean;
  /** In the order in which they were said. */
  wishes: Intent[];
  order: string | null;
  answer: "yes" | "no" | null;
  isGreeting: boolean;
  isThanks: boolean;
  language: Language | null;
};

// Longer texts mention "never mind" without meaning the handover.
const LONGEST_CALLING_OFF = 60;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/\s+/g, " ")
    .replace(/^[\s!.,?]+|[\s!.,?]+$/g, "");

function demandsHuman(text: string): boolean {
  if (NOT_A_BOT.test(text)) return true;
  const says = (words: string) => HUMAN.some((phrase) => phrase.test(words)) && !NEGATION.test(words);
  // "I do not want an answer, I want a person": the negation belongs to its own clause.
  return [text, ...text.split(/[.!?;,]|\b(?:but|aber|sondern)\b/)].some((clause) => says(clause.trim()));
}

function wishesIn(text: string): Intent[] {
  return WISHES.map(([intent, phrase]) => ({ intent, at: text.search(phrase) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ intent }) => intent);
}

function answerIn(text: string): Heard["answer"] {
  if (YES.test(text)) return "yes";
  return NO.test(text) ? "no" : null;
}

function languageOf(text: string): Language | null {
  if (GERMAN.test(text)) return "de";
  return ENGLISH.test(text) ? "en" : null;
}

export function understand(words: string): Heard {
  const text = plain(words);
  const callsOff = text.length <= LONGEST_CALLING_OFF && NEVER_MIND.test(text);
  return {
    wantsHuman: !callsOff && demandsHuman(text),
    callsOff,
    wishes: wishesIn(text),
    order: ORDER.exec(text)?.[1] ?? null,
    answer: answerIn(text),
    isGreeting: GREETING.test(text),
    isThanks: THANKS.test(text),
    language: languageOf(text),
  };
}
