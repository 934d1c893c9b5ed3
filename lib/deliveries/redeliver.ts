import type { Sql } from "@/lib/db";
import { wakeWorkers } from "@/lib/deliveries/wake";

// Locks the lanes, in their order as everywhere; one that was pruned meanwhile is made again.
const LOCK = `
insert into "Lane" (lane, "organizationId", destination, pending)
select distinct lane, "organizationId", destination, 0 from "Delivery"
where id = any($2) and "organizationId" = $1 and state = 'dead'
order by lane
on conflict (lane) do update set lane = excluded.lane`;

// Whoever stands at the head decides when the lane is due: the wait of a younger one that failed is not the revived
// one's, and what failed before the revived one keeps its own. A lane with a lease is in a worker's hands, or in doubt
// and due by its end.
const REVIVE = `
with revived as (
  update "Delivery" set state = 'pending', failures = 0, "settledAt" = null, "dueAt" = now()
  where id = any($2) and "organizationId" = $1 and state = 'dead'
  returning lane, id
), counted as (select lane, count(*)::int as n, min(id) as first from revived group by lane)
update "Lane" l set pending = l.pending + c.n, "dueAt" = case
  when l.lease is null and not exists (
    select 1 from "Delivery" d where d.lane = l.lane and d.state = 'pending' and d.id < c.first
  ) then least(l."dueAt", now())
  else coalesce(l."dueAt", now()) end
from counted c where l.lane = c.lane
returning c.n`;

/** Sends dead deliveries of an organization again, each lane's in their order. Returns how many. */
export async function redeliver(tx: Sql, organizationId: string, ids: number[]): Promise<number> {
  await tx.query(LOCK, [organizationId, ids]);
  const rows = await tx.query<{ n: number }>(REVIVE, [organizationId, ids]);
  wakeWorkers();
  return rows.reduce((sum, row) => sum + row.n, 0);
}
