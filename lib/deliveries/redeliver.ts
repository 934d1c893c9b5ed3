import type { Sql } from "@/lib/db";
import { wakeWorkers } from "@/lib/deliveries/wake";

// Locks the lanes, in their order as everywhere; one that was pruned meanwhile is made again.
const LOCK = `
insert into "Lane" (lane, "organizationId", destination, pending)
select distinct lane, "organizationId", destination, 0 from "Delivery"
where id = any($2) and "organizationId" = $1 and state = 'dead'
order by lane
on conflict (lane) do update set lane = excluded.lane`;

const REVIVE = `
with revived as (
  update "Delivery" set state = 'pending', failures = 0, "settledAt" = null, "dueAt" = now()
  where id = any($2) and "organizationId" = $1 and state = 'dead'
  returning lane
), counted as (select lane, count(*)::int as n from revived group by lane)
update "Lane" l set pending = l.pending + c.n, "dueAt" = coalesce(l."dueAt", now())
from counted c where l.lane = c.lane
returning c.n`;

/** Sends dead deliveries of an organization again, each lane's in their order. Returns how many. */
export async function redeliver(tx: Sql, organizationId: string, ids: number[]): Promise<number> {
  await tx.query(LOCK, [organizationId, ids]);
  const rows = await tx.query<{ n: number }>(REVIVE, [organizationId, ids]);
  wakeWorkers();
  return rows.reduce((sum, row) => sum + row.n, 0);
}
