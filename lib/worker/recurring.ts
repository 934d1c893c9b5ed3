import { pruneAuth } from "@/lib/auth/prune-auth";
import { reconcileAll } from "@/lib/conversations/enqueue-reconcile";
import { pruneFiles } from "@/lib/conversations/keep-files";
import { pruneEvents } from "@/lib/conversations/prune-events";
import { sql } from "@/lib/db";
import { enqueueTurn } from "@/lib/deliveries/enqueue-turn";
import type { Handler } from "@/lib/deliveries/job";
import { INTAKE_POLICY } from "@/lib/deliveries/next-attempt";
import { pruneDeliveries, pruneLanes } from "@/lib/deliveries/prune-deliveries";
import { planChecks } from "@/lib/desk/enqueue-check";
import { env } from "@/lib/env";
import { done } from "@/lib/outcome";
import { pruneTurns } from "@/lib/rate-limit";
import { sealAnew } from "@/lib/seal-anew";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BATCH = 1_000;
const FILES = 100;

/** Something that comes back: it enqueues its own successor before it works. Many processes keep one chain. */
const enqueueNext = (kind: string, every: number): Promise<void> =>
  enqueueTurn(sql, { organizationId: "", lane: kind, destination: "baton", kind, payload: {} }, { every });

/** Prunes batch after batch until one is not full. Returns how many went. */
async function untilDone(batch: number, prune: (batch: number) => Promise<number>): Promise<number> {
  for (let total = 0; ; ) {
    const gone = await prune(batch);
    total += gone;
    if (gone < batch) return total;
  }
}

async function pruneAll(): Promise<number> {
  const before = new Date(Date.now() - env().DELIVERY_RETENTION_DAYS * DAY);
  const pruned = await untilDone(BATCH, (batch) => pruneDeliveries(before, batch));
  await untilDone(BATCH, (batch) => pruneEvents(before, batch));
  await untilDone(FILES, (batch) => pruneFiles(before, batch));
  await untilDone(BATCH, pruneLanes);
  await pruneAuth();
  await pruneTurns();
  return pruned;
}

const prune: Handler = {
  policy: INTAKE_POLICY,
  run: async () => {
    await enqueueNext("baton.prune", HOUR);
    return done(`${await pruneAll()} settled deliveries forgotten`);
  },
};

const reseal: Handler = {
  policy: INTAKE_POLICY,
  run: async () => {
    await enqueueNext("baton.reseal", HOUR);
    return done(`${await sealAnew()} secrets sealed anew`);
  },
};

/** What comes back by itself, whoever runs. */
export const RECURRING: Record<string, Handler> = { "baton.prune": prune, "baton.reseal": reseal };

/** Begins each chain that is not running yet. */
export async function startRecurring(): Promise<void> {
  for (const kind of Object.keys(RECURRING)) await enqueueNext(kind, HOUR);
  await reconcileAll();
  await planChecks();
}
