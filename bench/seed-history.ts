import pg from "pg";

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

/** By a connection of its own: it takes longer than any query of Baton's may. */
async function withPatience(run: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await run(client);
  await client.end();
}

/** So many settled deliveries, with their attempts and lanes. */
export const seedHistory = (deliveries: number): Promise<void> =>
  withPatience(async (client) => {
    const { rows: indexes } = await client.query<{ name: string; text: string }>(SECONDARY);
    // Built at the end they take a tenth of the time.
    for (const { name } of indexes) await client.query(`drop index "${name}"`);
    await client.query(DELIVERIES, [deliveries]);
    await client.query(ATTEMPTS);
    await client.query(LANES);
    for (const { text } of indexes) await client.query(text);
    await client.query(`vacuum analyze "Delivery", "Lane", "Attempt"`);
  });
