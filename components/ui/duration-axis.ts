const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const SECONDS = { unit: "seconds", ms: SECOND, steps: [1, 2, 5, 10, 15, 20, 30] } as const;
const MINUTES = { unit: "minutes", ms: MINUTE, steps: [1, 2, 5, 10, 15, 20, 30] } as const;
const HOURS = { unit: "hours", ms: HOUR, steps: [1, 2, 4, 8, 12, 24, 48, 96] } as const;

const LINES = 3;

/** What a chart of durations is drawn against: values are divided by `ms`, lines stand at `ticks` from 0 up. */
export type DurationAxis = { unit: "seconds" | "minutes" | "hours"; ms: number; ticks: number[] };

/** The finest axis of round numbers that reaches a duration of so many milliseconds. */
export function durationAxis(longest: number): DurationAxis {
  for (const { unit, ms, steps } of [SECONDS, MINUTES, HOURS]) {
    const step = steps.find((one) => one * ms * LINES >= longest);
    if (step) return { unit, ms, ticks: ticksOf(step) };
  }
  return { unit: "hours", ms: HOUR, ticks: ticksOf(Math.ceil(longest / HOUR / LINES)) };
}

const ticksOf = (step: number): number[] => Array.from({ length: LINES + 1 }, (_, line) => line * step);
