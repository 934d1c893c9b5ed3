import { sql } from "@/lib/db";

const PRUNE = `
with old as (
  select "botId", seq from "Event" where "createdAt" < $1 order by "createdAt" limit $2
), gone as (
  delete from "Event" e using old where e."botId" = old."botId" and e.seq = old.seq returning 1
)
select count(*)::int as n from gone`;

/** Forgets one batch of events from before a time. Returns how many went. */
export async function pruneEvents(before: Date, batch = 1_000): Promise<number> {
  const [row] = await sql.query<{ n: number }>(PRUNE, [before, batch]);
  return row?.n ?? 0;
}
