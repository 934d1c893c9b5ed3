import { type Sql, sql } from "@/lib/db";
import { wakeWorkers } from "@/lib/deliveries/wake";

const PAUSE = `
insert into "Destination" (destination, "organizationId", "pausedAt", reason) values ($1, $2, now(), $3)
on conflict (destination) do update set
  "pausedAt" = coalesce("Destination"."pausedAt", now()), reason = excluded.reason`;

type Pause = { destination: string; organizationId: string; reason: string };

/** Stops every lane to this destination; nothing is spent meanwhile. */
export async function pauseDestination(
  { destination, organizationId, reason }: Pause,
  tx: Sql = sql,
): Promise<void> {
  await tx.query(PAUSE, [destination, organizationId, reason]);
}

// A pause stands, with its reason, whatever still fails there. The lane that failed last looks again as soon as the
// time is over, for all the others: by its own table that could take hours. Asked to come later, it does.
const HOLD = `
with held as (
  insert into "Destination" (destination, "organizationId", "heldUntil", reason) values ($1, $2, $3, $4)
  on conflict (destination) do update set "heldUntil" = excluded."heldUntil",
    reason = case when "Destination"."pausedAt" is null then excluded.reason else "Destination".reason end
)
update "Lane" set "dueAt" = greatest($3, "notBefore") where lane = $5 and lease is null and "dueAt" > $3`;

/** Leaves a destination alone until a time, because it does not answer; then one lane looks how it is. */
export async function holdDestination(held: Pause & { lane: string }, until: Date): Promise<void> {
  await sql.query(HOLD, [held.destination, held.organizationId, until, held.reason, held.lane]);
}

// An answer that was on its way when a pause began does not end it.
const RELEASE_HOLD = `
with gone as (
  delete from "Destination" where destination = $1 and "pausedAt" is null
), waiting as (
  select lane from "Lane" where destination = $1 and lease is null and "dueAt" > now() order by lane for update
)
update "Lane" l set "dueAt" = greatest(now(), l."notBefore") from waiting w where l.lane = w.lane`;

/** A destination that was left alone answers again: what waited for it is due at once, or when it asked. A pause stays. */
export async function releaseHold(destination: string): Promise<void> {
  await sql.query(RELEASE_HOLD, [destination]);
  wakeWorkers();
}

// A pause may have been longer than any patience: what had failed before begins anew. Being held is no pause: it is
// the destination that fails then.
const RESUME = `
with gone as (
  delete from "Destination" where destination = any($1) returning destination, "pausedAt" is not null as "wasPaused"
), waiting as (
  select l.lane, coalesce(g."wasPaused", false) as "wasPaused" from "Lane" l left join gone g using (destination)
  where l.destination = any($1) and l."dueAt" is not null
    and (g."wasPaused" or (l.lease is null and l."dueAt" > now()))
  order by l.lane for update of l
), begun as (
  update "Delivery" d set failures = 0
  from waiting w cross join lateral (
    select id from "Delivery" where lane = w.lane and state = 'pending' order by id limit 1
  ) head
  where w."wasPaused" and d.id = head.id and d.failures > 0
)
update "Lane" l set "dueAt" = now() from waiting w
where l.lane = w.lane and l.lease is null and l."dueAt" > now()`;

/** Ends holds and pauses, because of a repair: what waited is due at once, in the order of its lanes. */
export async function resumeDestinations(destinations: string[], tx: Sql = sql): Promise<void> {
  await tx.query(RESUME, [destinations]);
  wakeWorkers();
}
