import { sql } from "@/lib/db";

const SECONDARY = `
select indexname as name, indexdef as text from pg_indexes
where schemaname = 'public' and tablename in ('Delivery', 'Lane') and indexname not like '%_pkey'`;

const conversations = (rows: string) => `greatest(${rows}::int / 20, 1)`;
const numberOf = (n: string, rows: string) => `${n} * 7919::bigint % ${conversations(rows)}`;

/** The conversation of the n-th of so many deliveries. */
export const conversationOf = (n: string, rows: string): string =>
  `'cnv_' || substr(md5((${numberOf(n, rows)})::text), 1, 16)`;

/** Its organization. */
export const organizationOf = (n: string, rows: string): string => `'org_' || ${numberOf(n, rows)} % 20`;

// Twenty deliveries a conversation over a month, as many organizations as a small installation has.
const DELIVERIES = `
insert into "Delivery" ("organizationId", "botId", "conversationId", lane, destination, kind, payload, state, attempts,
  says, "createdAt", "settledAt")
select org, org || '_bot', conversation, 'desk:' || conversation, 'desk:' || org, 'desk.message',
  jsonb_build_object('messageId', n), case when n % 500 = 0 then 'dead' else 'delivered' end, 1,
  'to Chatwoot, conversation #' || n % 9000, at, at + interval '0.2 s'
from generate_series(1, $1::int) n
cross join lateral (
  select ${organizationOf("n", "$1")} as org, ${conversationOf("n", "$1")} as conversation,
    now() - ($1::int - n) * interval '30 days' / $1::int as at
) made`;

const ATTEMPTS = `
insert into "Attempt" ("organizationId", "deliveryId", number, "startedAt", ms, outcome, status, detail)
select "organizationId", id, 1, "createdAt", 120, 'done', 200, '{"answer": {"status": 200, "body": "{}"}}' from "Delivery"`;

const LANES = `
insert into "Lane" (lane, "organizationId", destination, pending)
select lane, min("organizationId"), min(destination), 0 from "Delivery" group by lane`;

/** So many settled deliveries, with their attempts and lanes. */
export async function seedHistory(deliveries: number): Promise<void> {
  const indexes = await sql.query<{ name: string; text: string }>(SECONDARY);
  // Built at the end they take a tenth of the time.
  for (const { name } of indexes) await sql.query(`drop index "${name}"`);
  await sql.query(DELIVERIES, [deliveries]);
  await sql.query(ATTEMPTS);
  await sql.query(LANES);
  for (const { text } of indexes) await sql.query(text);
  await sql.query(`vacuum analyze "Delivery", "Lane", "Attempt"`);
}
