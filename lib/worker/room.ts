import type { Outcome } from "@/lib/outcome";

/** How many deliveries one destination may have in hand here, and how it has been answering. */
export type Room = {
  limit: number;
  inHand: number;
  /** Failures in a row, without an answer in between. */
  failures: number;
  /** The quickest answer of each kind lately, in milliseconds. */
  best: Record<string, number>;
};

const START = 4;
const MOST: Record<string, number> = { desk: 32, intake: 32, channel: 32, setup: 2, mail: 4 };
const HOLD_AFTER = 5;
const LONGEST_HOLD = 15_000;

const most = (destination: string): number => MOST[destination.split(":")[0] ?? ""] ?? 8;

/** The room of a destination that nothing is known about. */
export const openRoom = (): Room => ({ limit: START, inHand: 0, failures: 0, best: {} });

type Sample = { destination: string; kind: string; outcome: Outcome["kind"]; ms: number };

/**
 * What an attempt teaches: answers as quick as ever let one more in, slow ones send some out. A desk that gets
 * slower with more in flight (Chatwoot does: contract.md, section 11, row 26) settles near one.
 */
export function learn(room: Room, { destination, kind, outcome, ms }: Sample): Room {
  if (outcome === "retry")
    return { ...room, failures: room.failures + 1, limit: Math.max(1, room.limit / 2) };
  const best = Math.min(room.best[kind] ?? ms, ms) * 1.01;
  const isSlow = ms > best * 2 + 10;
  const limit = isSlow ? room.limit * 0.95 : room.limit + 1 / room.limit;
  return {
    ...room,
    failures: 0,
    limit: Math.min(most(destination), Math.max(1, limit)),
    best: { ...room.best, [kind]: best },
  };
}

/** How long to leave alone, in milliseconds, what has failed this often in a row; 0 is not at all. */
export function holdFor(failures: number): number {
  if (failures < HOLD_AFTER) return 0;
  return Math.min(LONGEST_HOLD, 500 * 2 ** (failures - HOLD_AFTER));
}
