import { sql } from "@/lib/db";

// A conversation's callbacks go out in the order of its events: from the first that waits on, all are kept. Not
// `order by id limit 1`: that may walk the primary key of all deliveries, for each event whose lane is empty.
const PRUNE = `
with old as (
  select e."botId", e.seq from "Event" e
  where e."createdAt" < $1 and (e.seq >= (
    select min((d.payload ->> 'seq')::bigint) from "Delivery" d
    where d.lane = 'bot:' || e."conversationId" and d.state = 'pending'
  )) is not true
  order by e."createdAt" limit $2
), gone as (
  delete from "Event" e using old where e."botId" = old."botId" and e.seq = old.seq returning 1
)
select count(*)::int as n from gone`;

/** Forgets one batch of events from before a time, but none that a callback still has to tell. Returns how many went. */
export async function pruneEvents(before: Date, batch = 1_000): Promise<number> {
  const [row] = await sql.query<{ n: number }>(PRUNE, [before, batch]);
  return row?.n ?? 0;
}
