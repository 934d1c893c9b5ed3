import type { Difference } from "@/lib/testing/fault-suite/compare-ends";
import type { Verdict, Way } from "@/lib/testing/fault-suite/judge-talk";

/** What a run came to, in figures. */
export type Report = {
  toDesk: Totals;
  toRuntime: Totals;
  /** Notes for agents that were lost or came twice. */
  notes: number;
  /** Handoffs that did not go or end as they should, and conversations that were left in a wrong state. */
  problems: string[];
  /** Words that went wrong, a few of each kind, to be looked for. */
  examples: Partial<Record<string, string[]>>;
};

type Totals = Record<keyof Difference | "said" | "heard", number> & {
  /** In ms: of half of them, of all but one in a hundred, and of the slowest. */
  median: number;
  p99: number;
  slowest: number;
};

const KINDS = ["lost", "doubled", "outOfOrder", "unsaid"] as const;
const EXAMPLES = 10;

const at = (sorted: number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

function totalsOf(ways: Way[]): Totals {
  const sum = (of: (way: Way) => number) => ways.reduce((total, way) => total + of(way), 0);
  const delays = ways.flatMap((way) => way.delays).sort((a, b) => a - b);
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, sum((way) => way[kind].length)]));
  return {
    ...(counts as Record<keyof Difference, number>),
    said: sum((way) => way.said),
    heard: sum((way) => way.heard),
    median: at(delays, 0.5) ?? 0,
    p99: at(delays, 0.99) ?? 0,
    slowest: delays.at(-1) ?? 0,
  };
}

export function reportOf(verdicts: Verdict[]): Report {
  const ways = { toDesk: verdicts.map((one) => one.toDesk), toRuntime: verdicts.map((one) => one.toRuntime) };
  const notes = verdicts.map((one) => one.notes);
  const examples = Object.entries({ ...ways, notes }).flatMap(([way, differences]) =>
    KINDS.map(
      (kind) => [`${way}.${kind}`, differences.flatMap((one) => one[kind]).slice(0, EXAMPLES)] as const,
    ),
  );
  return {
    toDesk: totalsOf(ways.toDesk),
    toRuntime: totalsOf(ways.toRuntime),
    notes: notes.reduce((sum, one) => sum + one.lost.length + one.doubled.length, 0),
    problems: verdicts.flatMap((one) => one.problems),
    examples: Object.fromEntries(examples.filter(([, words]) => words.length > 0)),
  };
}

const wrongIn = (totals: Totals): number => KINDS.reduce((sum, kind) => sum + totals[kind], 0);

/** How much went wrong altogether: 0, or the relay is broken. */
export const countWrong = ({ toDesk, toRuntime, notes, problems }: Report): number =>
  wrongIn(toDesk) + wrongIn(toRuntime) + notes + problems.length;
