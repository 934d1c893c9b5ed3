import { sql } from "@/lib/db";

// Everything was said within a second: now it takes as long as people do.
const WORDS = `
update "Message" m set "createdAt" = now() - (n.behind * 38 || ' seconds')::interval
from (select id, row_number() over (partition by "conversationId" order by id desc) + 6 as behind from "Message") n
where n.id = m.id`;

const HANDOFFS = `
update "Handoff" h set
  "requestedAt" = w.at, "queuedAt" = w.at + interval '0.2 seconds',
  "assignedAt" = case when h."assignedAt" is null then null else w.at + interval '22 seconds' end,
  "joinedAt" = case when h."joinedAt" is null then null else w.joined end,
  "endedAt" = case when h."endedAt" is null then null else w.last + interval '61 seconds' end
from (
  select "conversationId", max("createdAt") filter (where author = 'user' and rank <= 3) + interval '9 seconds' as at,
    min("createdAt") filter (where author = 'agent') as joined, max("createdAt") as last
  from (select *, row_number() over (partition by "conversationId" order by id) as rank from "Message") m group by 1
) w where w."conversationId" = h."conversationId"`;

// Two weeks in which people answered a little sooner each day.
const HISTORY = `
insert into "Handoff" (id, "organizationId", "botId", "conversationId", state, origin, "unfinishedIntents", rule, "teamName",
  "requestedAt", "queuedAt", "assignedAt", "joinedAt", "endedAt", "endReason")
select 'hnd_' || day || '_' || n, c."organizationId", c."botId", c.id, 'ended', 'bot', '{}', '{"kind":"none"}',
  (array['sales', 'billing', 'service'])[1 + n % 3], at, at, at + interval '20 seconds',
  at + ((70 - 2 * (13 - day) + (day * 7) % 11 + n % 9) || ' seconds')::interval, at + interval '6 minutes',
  case when n % 12 = 0 then 'cancelled' else 'completed' end
from (select * from "Conversation" where "externalId" = 'web-4410') c,
  generate_series(0, 13) as day, generate_series(1, 20) as n,
  lateral (select now() - (day || ' days')::interval - (n || ' minutes')::interval as at) t`;

/** Spreads what was just made over the time that it would have taken. */
export async function ageWorld(): Promise<void> {
  for (const statement of [WORDS, HANDOFFS, HISTORY]) await sql.query(statement);
}
