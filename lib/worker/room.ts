import type { Outcome } from "@/lib/outcome";

/** How many deliveries one destination may have in hand here, and how it has been answering. */
export type Room = {
  limit: number;
  inHand: number;
  /** When the last failures were, without an answer in between; in milliseconds, the newest last. */
  failedAt: number[];
  /** How often in a row it has been left alone, and until when. */
  holds: number;
  heldUntil: number;
  /** The quickest answer of each kind lately, in milliseconds. */
  best: Record<string, number>;
};

// The first answers are measured one at a time: what is quick is known before more are let in.
const START = 1;
const FORGETTING = 1.0005;
const SLOWER = 1.5;
const JITTER = 10;
const LONELY = 0.9;
const MOST: Record<string, number> = { desk: 32, intake: 32, channel: 32, setup: 2, mail: 4 };
const FAILURES = 5;
const WITHIN = 120_000;
const FIRST_HOLD = 500;
const LONGEST_HOLD = 15_000;

const most = (destination: string): number => MOST[destination.split(":")[0] ?? ""] ?? 8;

/** The room of a destination that nothing is known about. */
export const openRoom = (): Room => ({
  limit: START,
  inHand: 0,
  failedAt: [],
  holds: 0,
  heldUntil: 0,
  best: {},
});

type Sample = { destination: string; kind: string; outcome: Outcome["kind"]; ms: number; now: number };

/**
 * What an attempt teaches. Answers as quick as ever let one more in, slow ones send some out: a desk that gets
 * slower with more in flight (Chatwoot does: contract.md, section 11, row 26) settles near one. Several failures
 * within a short time, and it is left alone for a while, longer each time.
 */
export function learn(room: Room, sample: Sample): Room {
  return sample.outcome === "retry" ? learnFailure(room, sample) : learnAnswer(room, sample);
}

function learnFailure(room: Room, { now }: Sample): Room {
  const failedAt = [...room.failedAt, now].slice(-FAILURES);
  // One among answers is that call's bad luck; several in a row are the destination's trouble.
  const factor = room.failedAt.length === 0 ? LONELY : 0.5;
  const failed = { ...room, failedAt, limit: Math.max(1, room.limit * factor) };
  const isDown = failedAt.length === FAILURES && now - (failedAt[0] ?? 0) < WITHIN;
  // What was in flight when it began to fail tells nothing new.
  if (!isDown || now < room.heldUntil) return failed;
  return {
    ...failed,
    holds: room.holds + 1,
    heldUntil: now + Math.min(LONGEST_HOLD, FIRST_HOLD * 2 ** room.holds),
  };
}

function learnAnswer(room: Room, { destination, kind, ms }: Sample): Room {
  // It may become slower for good: the best is forgotten little by little.
  const best = Math.min(room.best[kind] ?? ms, ms) * FORGETTING;
  const isSlow = ms > best * SLOWER + JITTER;
  const limit = isSlow ? room.limit * 0.95 : room.limit + 1 / room.limit;
  return {
    ...room,
    failedAt: [],
    holds: 0,
    heldUntil: 0,
    limit: Math.min(most(destination), Math.max(1, limit)),
    best: { ...room.best, [kind]: best },
  };
}

/** Whether it was being left alone, and answers now. */
export const hasRecovered = (before: Room, after: Room): boolean => before.holds > 0 && after.holds === 0;

/** Whether it is to be left alone from now on, longer than was known. */
export const isHeld = (before: Room, after: Room): boolean => after.heldUntil > before.heldUntil;
