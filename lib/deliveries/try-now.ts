import type { Sql } from "@/lib/db";
import { wakeWorkers } from "@/lib/deliveries/wake";

// The head alone is moved, and with it its lane: what stands behind stays behind. Nobody is called sooner than they
// asked; a destination that is left alone still is, until its own time; what is paused waits for its repair.
const HASTEN = `
update "Lane" l set "dueAt" = now()
from "Delivery" d left join "Destination" t on t.destination = d.destination
where d.id = $2 and d."organizationId" = $1 and d.state = 'pending' and d.failures > 0 and t."pausedAt" is null
  and l.lane = d.lane and l.lease is null and l."dueAt" > now() and coalesce(l."notBefore", now()) <= now()
  and not exists (
    select 1 from "Delivery" older where older.lane = d.lane and older.state = 'pending' and older.id < d.id
  )
returning l.lane`;

/** Has a delivery that failed and waits for its next try be tried at once. Tells whether it did wait for that alone. */
export async function tryNow(tx: Sql, organizationId: string, id: number): Promise<boolean> {
  const moved = await tx.query(HASTEN, [organizationId, id]);
  wakeWorkers();
  return moved.length > 0;
}
