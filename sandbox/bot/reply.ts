import { type HandoffRequest, handoffRequest } from "./handoff-request";
import type { Intent, Memory, Question } from "./memory";
import { type Heard, understand } from "./understand";
import { WORDS } from "./words";
import { workOnIntents } from "./work-on-intents";

/** Who speaks in a conversation: the bot, nobody yet, or a human. */
export type Standing = "bot" | "waiting" | "human";

export type Reply = { memory: Memory; say?: string; handoff?: HandoffRequest; callsOff?: true };

const DEMANDED = "The customer asked for a person";
const ACCEPTED = "The customer accepted the offer of a person";

/** What the bot does about a customer's words. While a human has the conversation it only hears "never mind". */
export function reply(before: Memory, { text, standing }: { text: string; standing: Standing }): Reply {
  const heard = understand(text);
  const memory = remember(before, heard, text);
  if (standing !== "bot") {
    if (!heard.callsOff) return { memory };
    return { memory: { ...memory, asked: null }, callsOff: true, say: WORDS[memory.language].backAgain };
  }
  if (heard.wantsHuman) return handOver(memory, DEMANDED);
  return answerQuestion(memory, heard) ?? answerWish(memory, heard) ?? answerTalk(memory, { heard, text });
}

/** What the end of a handoff leaves behind: what a human completed is finished. */
export function afterHandoff(before: Memory, reason: "completed" | "cancelled" | "failed"): Reply {
  if (reason === "completed") return { memory: { ...before, intents: [], asked: null, puzzled: 0 } };
  if (reason === "cancelled") return { memory: before };
  return { memory: before, say: WORDS[before.language].handoverFailed };
}

function remember(before: Memory, { language, order, wishes }: Heard, text: string): Memory {
  const isNew = (intent: Intent) => wishes.includes(intent);
  return {
    ...before,
    language: language ?? before.language,
    order: order ?? before.order,
    // What was said first is worked on first, so it goes on top.
    intents: [...before.intents.filter((intent) => !isNew(intent)), ...[...wishes].reverse()],
    lastWords: text.trim() || before.lastWords,
  };
}

const handOver = (memory: Memory, reason: string): Reply => ({
  memory: { ...memory, asked: null, puzzled: 0 },
  handoff: handoffRequest(memory, reason),
});

function answerQuestion(memory: Memory, { answer, order }: Heard): Reply | null {
  const { asked } = memory;
  const words = WORDS[memory.language];
  if (asked?.wants === "order-number" && order) return work(memory);
  if (!asked || answer === null) return null;
  if (asked.wants === "human" && answer === "yes") return handOver(memory, ACCEPTED);
  if (asked.wants === "stop-parcel") {
    return work(settle(memory, asked), answer === "yes" ? words.stopped : words.notStopped);
  }
  if (answer === "yes") return null;
  const rest = settle(memory, asked);
  return rest.intents.length > 0
    ? work(rest, words.goOn)
    : { memory: rest, say: `${words.goOn} ${words.more}` };
}

const settle = (memory: Memory, { about }: Question): Memory => ({
  ...memory,
  intents: memory.intents.filter((intent) => intent !== about),
  asked: null,
});

function answerWish(memory: Memory, { wishes }: Heard): Reply | null {
  return wishes.length > 0 ? work(memory) : null;
}

function work(before: Memory, first?: string): Reply {
  const { memory, said } = workOnIntents(before);
  const say = [first, ...said].filter(Boolean).join(" ");
  return { memory: { ...memory, puzzled: 0 }, say };
}

function answerTalk(memory: Memory, { heard, text }: { heard: Heard; text: string }): Reply {
  const words = WORDS[memory.language];
  const calm = { ...memory, puzzled: 0 };
  if (text.trim() === "") return { memory: calm, say: words.file };
  if (heard.isGreeting) return { memory: calm, say: words.greeting };
  if (heard.callsOff)
    return { memory: { ...calm, intents: [], asked: null }, say: `${words.goOn} ${words.more}` };
  if (heard.isThanks) return { memory: calm, say: words.welcome };
  if (memory.puzzled > 0)
    return { memory: { ...calm, asked: { wants: "human", about: null } }, say: words.offerHuman };
  return { memory: { ...memory, puzzled: memory.puzzled + 1 }, say: words.puzzled };
}
