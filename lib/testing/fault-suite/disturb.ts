import { setTimeout as pause } from "node:timers/promises";

/** Something that happens once, when so much of a run (0 to 1) is done. */
export type Disturbance = { at: number; run(): Promise<void> };

const EVERY = 50;

/** Lets disturbances happen as the run goes on, several at once where they overlap; resolves when all are over. */
export async function disturb(disturbances: Disturbance[], progress: () => number): Promise<void> {
  const waiting = [...disturbances].sort((a, b) => a.at - b.at);
  const running: Promise<void>[] = [];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    while (progress() < next.at) await pause(EVERY);
    running.push(next.run());
  }
  await Promise.all(running);
}
