import { sql } from "@/lib/db";
import type { Job } from "@/lib/deliveries/job";
import type { Outcome } from "@/lib/outcome";
import { startWorker, type Worker } from "@/lib/worker/start-worker";

const HOURS = 3_600;
let workers: Worker[] = [];

/** A worker that carries deliveries of the kind "test", and waits for hours after a failure. */
export function work(run: (job: Job) => Promise<Outcome>): Worker {
  const worker = startWorker({ test: { run, policy: { waits: [HOURS], giveUpAfter: 24 } } }, { pollMs: 50 });
  workers.push(worker);
  return worker;
}

/** Stops all that a test began. */
export async function stopWorkers(): Promise<void> {
  await Promise.all(workers.map((worker) => worker.stop()));
  workers = [];
}

/** How many rows, such as of `"Delivery" where attempts = 1`. */
export const count = async (what: string): Promise<number> =>
  (await sql.query<{ n: number }>(`select count(*)::int as n from ${what}`))[0]?.n ?? 0;
