import { sql } from "@/lib/db";
import type { Period } from "@/lib/deliveries/choices";

const HOUR = 3_600_000;
const LENGTHS: Record<Period, number> = { hour: HOUR, day: 24 * HOUR, week: 7 * 24 * HOUR };

// Ids follow time, so some thirty look-ups in the primary key take the place of one more index.
const FIRST = `
with recursive halving as (
  select 0::bigint as low, coalesce(max(id), 0) + 1 as high from "Delivery"
  union all
  select case when probe."createdAt" < $1 then probe.id + 1 else low end,
         case when probe."createdAt" < $1 then high else (low + high) / 2 end
  from halving cross join lateral (
    select id, "createdAt" from "Delivery" where id >= (low + high) / 2 order by id limit 1
  ) probe
  where low < high
)
select low from halving order by high - low limit 1`;

/** The id from which on deliveries were created at a time or later. */
export async function firstIdFrom(time: Date): Promise<number> {
  const [row] = await sql.query<{ low: number }>(FIRST, [time]);
  return Number(row?.low ?? 0);
}

/** The id from which on deliveries are as young as that; null when there is no limit. */
export const firstIdSince = async (period: Period | undefined): Promise<number | null> =>
  period ? firstIdFrom(new Date(Date.now() - LENGTHS[period])) : null;
