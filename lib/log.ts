import { createHash } from "node:crypto";
import pino, { type LoggerOptions } from "pino";

const withoutAddresses = (words: string): string =>
  words.replace(/[^\s<>"'`,;:()]+@[^\s<>"'`,;:()]+/g, "…@…");

/** Prisma shows all the arguments between what was called and what was wrong with it. */
function withoutArguments(message: string): string {
  const paragraphs = message.trim().split(/\n\s*\n/);
  return [...new Set([paragraphs[0]?.split("\n")[0], paragraphs.at(-1)])].join(" ");
}

type Failure = Error & { code?: unknown };

function wordsOf({ name, code, message }: Failure): string {
  const isPrisma = name.startsWith("Prisma");
  const words = (isPrisma ? withoutArguments(message) : message).replace(/( URL from) [\s\S]*/, "$1 …");
  // JSON.parse quotes the text that it could not read, and PostgreSQL's class 22 the value.
  const isQuoting = isPrisma || name === "SyntaxError" || /^22/.test(String(code));
  return withoutAddresses(isQuoting ? words.replace(/"[\s\S]*"/, '"…"') : words);
}

/** The calls alone: a stack begins with the message. */
function callsOf({ message, stack = "" }: Failure): string {
  const end = stack.indexOf(message);
  const calls = end < 0 ? stack : stack.slice(end + message.length);
  return calls
    .split("\n")
    .filter((line) => /^ {4}at /.test(line))
    .join("\n");
}

// Errors of others carry along what they were about: PostgreSQL's `detail` a row, a URL's `input` its password.
function plainError(error: unknown) {
  if (!(error instanceof Error)) return typeof error === "string" ? withoutAddresses(error) : typeof error;
  const { name, code } = error as Failure;
  return { name, code, message: wordsOf(error), stack: callsOf(error) };
}

/** A lane of letters is named after who gets them. */
const plainLane = (lane: string): string =>
  lane.startsWith("mail:") ? `mail:${createHash("sha256").update(lane).digest("hex").slice(0, 8)}` : lane;

/** What a line may hold, whoever writes it. */
export const LOG_OPTIONS: LoggerOptions = {
  level: process.env.LOG_LEVEL ?? "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  serializers: {
    error: plainError,
    err: plainError,
    lane: plainLane,
    reason: (reason?: string) => reason && withoutAddresses(reason),
  },
};

/** One line for each thing that happened: ids and figures, never secrets or customers' words. */
export const log = pino(LOG_OPTIONS);
