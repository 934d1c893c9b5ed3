import type { Sql } from "@/lib/db";
import { enqueueDelivery, type NewDelivery } from "@/lib/deliveries/enqueue-delivery";

// What is due now may have been rounded up to the next millisecond.
const NOW = `select clock_timestamp() + interval '1 ms' as now`;

type Turn = Omit<NewDelivery, "dueAt" | "dedupeKey">;
/** `turns` tells how many turns on; `after` plans from another time than now. */
type When = { every: number; turns?: number; after?: Date | undefined };

/**
 * Plans the next turn of what comes back every so many ms; asked again before it is due, it is the same turn. The
 * database's clock says when one is due, so it says which is the next: a process whose clock is late would name the
 * very one that it is carrying, and the chain would end.
 */
export async function enqueueTurn(tx: Sql, turn: Turn, { every, turns = 1, after }: When): Promise<void> {
  const from = after ?? (await tx.query<{ now: Date }>(NOW))[0]?.now ?? new Date();
  const dueAt = new Date((Math.floor(from.getTime() / every) + turns) * every);
  await enqueueDelivery(tx, { ...turn, dueAt, dedupeKey: `${turn.lane}:${dueAt.getTime()}` });
}
