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
  /** What each kind takes when there is no crowd, in milliseconds. */
  best: Record<string, number>;
  /** The answers of each kind since the limit was last thought about. */
  lately: Record<string, number[]>;
};

// The first answers are measured one at a time: what is quick is known before more are let in.
const START = 1;
const FORGETTING = 1.0005;
const FEWEST = 8;
const SLOWER = 1.5;
const JITTER = 10;
const QUICK = 20;
const SHRINK = 0.8;
const MOST: Record<string, number> = { desk: 32, intake: 32, channel: 32, setup: 2, mail: 4 };
const IN_A_ROW = 3;
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
  lately: {},
});

/** What is known of an attempt. */
export type Sample = {
  destination: string;
  kind: string;
  outcome: Outcome["kind"];
  /** How long a call took; null when there was nobody to call, "elsewhere" when others than the destination failed. */
  ms: number | null | "elsewhere";
  /** How much of that it may have waited for us, because we are busy. */
  own: number;
  now: number;
};

/**
 * What an attempt teaches. Answers as quick as ever let one more in, slow ones send some out: a desk that gets
 * slower with more in flight (Chatwoot does: contract.md, section 11, row 26) settles near one. Several failures
 * within a short time, and it is left alone for a while, longer each time.
 */
export function learn(room: Room, sample: Sample): Room {
  const { ms } = sample;
  if (ms === "elsewhere") return room;
  return sample.outcome === "retry" ? learnFailure(room, sample) : learnAnswer(room, { ...sample, ms });
}

function learnFailure(room: Room, { now }: Sample): Room {
  const failedAt = [...room.failedAt, now].slice(-FAILURES);
  // One or two among answers are those calls' bad luck; several in a row are the destination's trouble.
  const limit = failedAt.length < IN_A_ROW ? room.limit : Math.max(1, room.limit / 2);
  const failed = { ...room, failedAt, limit };
  const isDown = failedAt.length === FAILURES && now - (failedAt[0] ?? 0) < WITHIN;
  // What was in flight when it began to fail tells nothing new.
  if (!isDown || now < room.heldUntil) return failed;
  return {
    ...failed,
    holds: room.holds + 1,
    heldUntil: now + Math.min(LONGEST_HOLD, FIRST_HOLD * 2 ** room.holds),
  };
}

function learnAnswer(room: Room, { destination, kind, ms, own }: Sample & { ms: number | null }): Room {
  const answered = { ...room, failedAt: [], holds: 0, heldUntil: 0 };
  // What calls nobody is quick everywhere, and tells nothing of a desk.
  if (ms === null)
    return destination.startsWith("desk:") ? answered : grow(answered, destination, 1 / room.limit);
  const lately = [...(room.lately[kind] ?? []), ms];
  // A whole crowd has to be answered before it is known how it fares.
  if (lately.length < Math.max(FEWEST, Math.floor(room.limit)))
    return { ...answered, lately: { ...room.lately, [kind]: lately } };
  const quick = quickQuarter(lately);
  const before = room.best[kind] ?? quick;
  // Our own delay is only an estimate: it excuses an answer, and makes none quicker than it was.
  // And where an answer takes next to nothing, twice that is nothing either.
  const isSlow = quick - own > Math.max(before, QUICK) * SLOWER + JITTER;
  return {
    ...grow(answered, destination, isSlow ? room.limit * (SHRINK - 1) : 1),
    // It may become slower for good: the best is forgotten little by little.
    best: { ...room.best, [kind]: Math.min(before, quick) * FORGETTING ** lately.length },
    lately: { ...room.lately, [kind]: [] },
  };
}

const grow = (room: Room, destination: string, by: number): Room => ({
  ...room,
  limit: Math.min(most(destination), Math.max(1, room.limit + by)),
});

/** What a quarter of the answers kept within: one that is late may have waited for us, a crowd makes all late. */
const quickQuarter = (answers: number[]): number =>
  [...answers].sort((a, b) => a - b)[Math.floor((answers.length - 1) / 4)] ?? 0;

/** Whether it was being left alone, and answers now. */
export const hasRecovered = (before: Room, after: Room): boolean => before.holds > 0 && after.holds === 0;

/** Whether it is to be left alone from now on, longer than was known. */
export const isHeld = (before: Room, after: Room): boolean => after.heldUntil > before.heldUntil;
