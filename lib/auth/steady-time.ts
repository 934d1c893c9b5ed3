import { setTimeout as sleep } from "node:timers/promises";

/** Answers not before this time is over, so that the clock does not tell what the words keep. */
export async function inSteadyTime<T>(ms: number, run: () => Promise<T>): Promise<T> {
  const [result] = await Promise.allSettled([run(), sleep(ms)]);
  if (result.status === "rejected") throw result.reason;
  return result.value;
}
