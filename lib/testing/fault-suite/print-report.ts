import { countWrong } from "@/lib/testing/fault-suite/report";
import type { SuiteRun } from "@/lib/testing/fault-suite/run-fault-suite";

type Row = [name: string, ...cells: (string | number)[]];

const number = (value: number): string => value.toLocaleString("en");
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

function tableOf(rows: Row[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "number" ? number(cell) : cell)));
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map(([name, ...rest]) =>
      [
        `  ${(name ?? "").padEnd(widths[0] ?? 0)}`,
        ...rest.map((cell, n) => cell.padStart(widths[n + 1] ?? 0)),
      ].join("   "),
    )
    .join("\n");
}

const listOf = (counts: Map<string, number>): string =>
  [...counts]
    .sort()
    .map(([name, count]) => `${name} ${number(count)}`)
    .join(", ") || "none";

export type Extra = Record<string, string | Map<string, number>>;

// The end is where it went wrong, or just before.
const TRAIL = 150;

/** A run in figures, as a table: what must be 0 first, then what happened meanwhile. */
export function printReport(run: SuiteRun, extra: Extra): string {
  const { toDesk, toRuntime } = run;
  const both = (name: string, of: (totals: typeof toDesk) => string | number): Row => [
    name,
    of(toDesk),
    of(toRuntime),
  ];
  const ends = tableOf([
    ["", "to the desk", "to the runtime"],
    both("said", (one) => one.said),
    both("heard", (one) => one.heard),
    both("lost", (one) => one.lost),
    both("doubled", (one) => one.doubled),
    both("out of order", (one) => one.outOfOrder),
    both("never said", (one) => one.unsaid),
    both("median", (one) => seconds(one.median)),
    both("p99", (one) => seconds(one.p99)),
    both("slowest", (one) => seconds(one.slowest)),
  ]);
  const facts: Row[] = [
    ["notes lost or doubled", String(run.notes)],
    ["handoffs not as they should", String(run.problems.length)],
    ["answers to the runtime", listOf(run.answers)],
    ["callbacks that came again", number(run.repeats)],
    ["resolved once more", number(run.resolvedAgain)],
    ["faults that struck", listOf(run.faults)],
    ...Object.entries(extra).map(
      ([name, what]): Row => [name, typeof what === "string" ? what : listOf(what)],
    ),
    ["duration", `${run.seconds.toFixed(0)} s${run.isQuiet ? "" : ", and it never got quiet"}`],
  ];
  const width = Math.max(...facts.map(([name]) => name.length));
  const details = [
    ...Object.entries(run.examples).map(([kind, words]) => `${kind}: ${words?.join(", ")}`),
    ...run.problems,
  ];
  return [
    ends,
    "",
    ...facts.map(([name, what]) => `  ${name.padEnd(width)}   ${what}`),
    "",
    countWrong(run) === 0 ? "  Nothing was lost, doubled or out of order." : `  WRONG: ${countWrong(run)}`,
    ...details.slice(0, 60).map((line) => `  ${line}`),
    ...run.trail.slice(-TRAIL).map((line) => `    ${line}`),
  ].join("\n");
}
