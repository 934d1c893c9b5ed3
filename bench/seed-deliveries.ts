import { conversationIdOf } from "@/lib/conversations/ids";
import { sql } from "@/lib/db";
import { applyMigrations } from "@/lib/migrations";

const BOTS = ["bot_bench", "bot_other"];

const PEOPLE = `
insert into "Organization" (id, slug, name) values ('org_bench', 'bench', 'Bench');
insert into "Bot" (id, "organizationId", slug, name)
values ('bot_bench', 'org_bench', 'bench', 'Bench bot'), ('bot_other', 'org_bench', 'other', 'Other bot');`;

const CONVERSATIONS = `
insert into "Conversation" (id, "organizationId", "botId", "externalId")
select id, 'org_bench', $2, 'web-' || n from unnest($1::text[]) with ordinality as one(id, n)`;

// Two bots of the same size, over a month. One in five hundred is dead, and the youngest wait.
const DELIVERIES = `
insert into "Delivery" ("organizationId", "botId", "conversationId", lane, destination, kind, payload, state, attempts,
  says, "createdAt", "settledAt")
select 'org_bench', bot, c.id, way || ':' || c.id, way || ':org_bench', kind,
  jsonb_build_object('messageId', n),
  case when n > $1::int - 200 then 'pending' when n % 500 < 2 then 'dead' else 'delivered' end, 1,
  'to Chatwoot, conversation #' || n % 9000, at, case when n <= $1::int - 200 then at + interval '0.2 s' end
from generate_series(1, $1::int) n
cross join unnest(array['bot_bench', 'bot_other']) bot
cross join lateral (
  select kinds[1 + n % 20] as kind, now() - ($1::int - n) * interval '30 days' / $1::int as at
  from (select array['desk.message', 'desk.message', 'desk.message', 'desk.message', 'desk.message', 'desk.message',
    'desk.event', 'desk.event', 'desk.event', 'desk.event', 'message.created', 'message.created', 'message.created',
    'message.created', 'handoff.queued', 'handoff.joined', 'handoff.ended', 'desk.hand-off', 'desk.close',
    'desk.typing'] as kinds) every
) made
join "Conversation" c on c."botId" = bot and c."externalId" = 'web-' || (1 + (n * 7919::bigint) % ($1::int / 20))
cross join lateral (
  select case when kind = 'desk.event' then 'intake' when kind like 'desk.%' then 'desk' else 'bot' end as way) on_its
order by n, bot`;

const LETTERS = `
insert into "Delivery" ("organizationId", "botId", lane, destination, kind, payload, state, attempts, says, "settledAt")
select 'org_bench', case when n % 2 = 0 then 'bot_bench' end, case when n % 2 = 0 then 'setup:org_bench' else 'mail:x' end,
  'mail', case when n % 2 = 0 then 'setup.run' else 'mail.letter' end, '{}',
  case when n % 10 = 0 then 'dead' else 'delivered' end, 1, 'Sent', now()
from generate_series(1, 40) n`;

const LANES = `
insert into "Lane" (lane, "organizationId", destination, pending, "dueAt")
select lane, 'org_bench', min(destination), count(*) filter (where state = 'pending'),
  case when bool_or(state = 'pending') then now() end
from "Delivery" group by lane`;

/** Two bots, each with so many deliveries of a month, and a few letters beside them. */
export async function seedDeliveries(count: number): Promise<{ id: string; organizationId: string }> {
  await applyMigrations(process.env.DATABASE_URL ?? "");
  await sql.query(PEOPLE);
  for (const id of BOTS) {
    const ids = Array.from({ length: count / 20 }, (_, n) => conversationIdOf({ id }, `web-${n + 1}`));
    await sql.query(CONVERSATIONS, [ids, id]);
  }
  await sql.query(DELIVERIES, [count]);
  await sql.query(LETTERS);
  await sql.query(LANES);
  await sql.query(`vacuum analyze`);
  return { id: "bot_bench", organizationId: "org_bench" };
}
