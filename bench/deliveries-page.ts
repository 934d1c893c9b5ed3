// How long the Deliveries page waits for the database, on every filter: npm run bench:deliveries -- [rows] [explain].
import { benchEnv, median, startDatabase } from "@/bench/processes";
import type { OrganizationScope } from "@/lib/organizations/scope";

const LIMIT = 200;
const ROUNDS = 15;
const rows = Number(process.argv[2] ?? 100_000);
const isExplaining = process.argv.includes("explain");

const database = await startDatabase();
Object.assign(process.env, benchEnv(database.url));
const { pool, sql } = await import("@/lib/db");
const { seedDeliveries } = await import("@/bench/seed-deliveries");
const { readDeliveries } = await import("@/lib/conversations/queries-deliveries");
const filtersOf = (lane: string, middle: number): Record<string, Parameters<typeof readDeliveries>[2]> => ({
  all: {},
  pending: { state: "pending" },
  dead: { state: "dead" },
  delivered: { state: "delivered" },
  "kind, frequent": { kind: "desk.message" },
  "kind, rare": { kind: "setup.run" },
  "kind, unknown": { kind: "desk.nothing" },
  "kind, dead": { kind: "handoff.ended", state: "dead" },
  lane: { lane },
  "lane, unknown": { lane: "bot:nobody" },
  "lane and kind": { lane, kind: "desk.message", state: "delivered" },
  "search, one conversation": { search: "web-4321" },
  "search, every conversation": { search: "web-" },
  "search, nothing": { search: "nobody" },
  "search, dead": { search: "web-", state: "dead" },
  "last hour": { created: "hour" },
  "last day, delivered": { created: "day", state: "delivered" },
  "last week, rare kind": { created: "week", kind: "setup.run" },
  "in the middle": { before: middle },
  "in the middle, one kind": { before: middle, kind: "handoff.ended" },
  "upwards from the middle": { after: middle, state: "delivered" },
});

const MIDDLE = `
select max(split_part(d.lane, ':', 1)) || ':' || c."externalId" as lane, (max(d.id) / 2)::int as middle
from "Delivery" d join "Conversation" c on c.id = d."conversationId"
where d."botId" = $1 group by c."externalId" order by c."externalId" limit 1`;

type Statement = { text: string; values: unknown[] };
const seen: Statement[] = [];
const query = pool.query.bind(pool);
Object.assign(pool, {
  query: (statement: Statement) => {
    seen.push(statement);
    return query(statement);
  },
});

async function explain(): Promise<void> {
  for (const { text, values } of seen.splice(0)) {
    const plan = await query(`explain (analyze, costs off, timing off, summary on) ${text}`, values);
    console.log(plan.rows.map((row: Record<string, string>) => `    ${row["QUERY PLAN"]}`).join("\n"));
  }
}

/** Whether every filter kept within the limit. */
async function measure(): Promise<boolean> {
  const bot = await seedDeliveries(rows);
  const organization = { id: bot.organizationId } as OrganizationScope;
  const [one] = await sql.query<{ lane: string; middle: number }>(MIDDLE, [bot.id]);
  const filters = filtersOf(one?.lane ?? "", one?.middle ?? 0);
  let isInTime = true;
  for (const [name, filter] of Object.entries(filters)) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      seen.length = 0;
      const start = performance.now();
      await readDeliveries(organization, bot, filter);
      times.push(performance.now() - start);
    }
    isInTime &&= median(times) <= LIMIT;
    const figures = `${median(times).toFixed(1).padStart(7)} ms, slowest ${Math.max(...times).toFixed(1)} ms`;
    console.log(`${name.padEnd(26)} ${figures}`);
    if (isExplaining) await explain();
  }
  return isInTime;
}

const isInTime = await measure().finally(async () => {
  await pool.end();
  await database.stop();
});
console.log(`${rows} deliveries of one bot among ${rows * 2}; limit ${LIMIT} ms`);
process.exitCode = isInTime ? 0 : 1;
