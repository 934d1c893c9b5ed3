import { sql } from "@/lib/db";
import { firstIdFrom } from "@/lib/deliveries/first-id-since";

// Ids follow time, so the oldest settled rows stand at the start of the primary key, and none behind what was created
// after that time.
const PRUNE = `
with old as (
  select id from "Delivery" where state <> 'pending' and "settledAt" < $1 and id < $3 order by id limit $2
), gone as (
  delete from "Delivery" d using old where d.id = old.id returning d.id
), attempts as (
  delete from "Attempt" a using gone where a."deliveryId" = gone.id
)
select count(*)::int as n from gone`;

// Whoever adds to a lane makes it anew: only those that were busy lately stand in the table, however long the history.
const IDLE_LANES = `
with gone as (
  delete from "Lane" where lane in (
    select lane from "Lane" where pending = 0 and "dueAt" is null and lease is null limit $1 for update skip locked)
  returning 1
)
select count(*)::int as n from gone`;

/** Removes one small batch of what was settled before a time. Returns how many deliveries went. */
export async function pruneDeliveries(settledBefore: Date, batch = 1_000): Promise<number> {
  const [row] = await sql.query<{ n: number }>(PRUNE, [
    settledBefore,
    batch,
    await firstIdFrom(settledBefore),
  ]);
  return row?.n ?? 0;
}

/** Removes a batch of lanes where nothing waits. Returns how many. */
export async function pruneLanes(batch = 1_000): Promise<number> {
  const [row] = await sql.query<{ n: number }>(IDLE_LANES, [batch]);
  return row?.n ?? 0;
}
