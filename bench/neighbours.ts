// npm run bench:neighbours: how long a healthy desk's deliveries take, alone and beside a desk that hangs and one that refuses.
import { setTimeout as pause } from "node:timers/promises";
import { percentile } from "@/bench/percentile";
import {
  benchEnv,
  bundleServer,
  median,
  SERVER,
  startDatabase,
  startProgram,
  stopProgram,
} from "@/bench/processes";

const ROUNDS = Number(process.env.ROUNDS ?? 4);
const SECONDS = Number(process.env.SECONDS ?? 8);
const A_SECOND = 100;
const EVERY = 50;
const CONVERSATIONS = 500;
const BACKLOG = 5_000;
const GROWTH = 1.2;
const PORTS = { baton: 4350, healthy: 4351, hanging: 4352, refusing: 4353 };
const website = (port: number) => `http://127.0.0.1:${port}`;
const healthy = { organization: "org_healthy", conversations: CONVERSATIONS };
const dead = ["org_hanging", "org_refusing"];

bundleServer();
const database = await startDatabase();
const env = benchEnv(database.url, {
  BATON_ROLES: "worker",
  CHATWOOT_URL: website(PORTS.healthy),
  CHATWOOT_PLATFORM_TOKEN: "x",
});
Object.assign(process.env, env);
const { applyMigrations } = await import("@/lib/migrations");
await applyMigrations(database.url);
const { pool, sql } = await import("@/lib/db");
const { queueMessages, seedDesk } = await import("@/bench/seed-drain");
await seedDesk({ ...healthy, website: website(PORTS.healthy) });
// Nobody listens where the refusing one stands.
for (const [n, port] of [PORTS.hanging, PORTS.refusing].entries()) {
  const place = { organization: dead[n] ?? "", conversations: CONVERSATIONS };
  await seedDesk({ ...place, website: website(port) });
  await queueMessages({ ...place, messages: BACKLOG });
}
const desks = await Promise.all(
  [
    { port: PORTS.healthy, answer: "20" },
    { port: PORTS.hanging, answer: "never" },
  ].map(({ port, answer }) =>
    startProgram(["--import", "tsx", "bench/fake-desk.ts"], port, { ANSWER_MS: answer }),
  ),
);

const LEAVE = `update "Lane" set "dueAt" = null, lease = null where "organizationId" = any($1)`;
const WAKE = `update "Lane" set "dueAt" = now() where "organizationId" = any($1) and pending > 0`;
const FORGET = `delete from "Destination" where "organizationId" = any($1)`;
const TIMES = `
select extract(epoch from "settledAt" - "createdAt")::float8 * 1000 as ms, state from "Delivery"
where "organizationId" = $1 and id > $2 and kind = 'desk.message'`;

type Time = { ms: number; state: string };

/** A fresh process carries a steady flow for the healthy desk; how long each delivery took. */
async function take(isBeside: boolean): Promise<number[]> {
  await sql.query(isBeside ? WAKE : LEAVE, [dead]);
  await sql.query(FORGET, [dead]);
  const baton = await startProgram([SERVER], PORTS.baton, env);
  const flow = async (seconds: number) => {
    for (let sent = 0; sent < seconds * A_SECOND; sent += (A_SECOND * EVERY) / 1000) {
      await queueMessages({ ...healthy, messages: (A_SECOND * EVERY) / 1000 });
      await sql.query(`select pg_notify('baton', '')`);
      await pause(EVERY);
    }
  };
  // Warm: what is quick at this desk is known, and nothing waits any more, before it counts.
  await flow(3);
  await pause(2_000);
  const [last] = await sql.query<{ id: number }>(`select max(id) as id from "Delivery"`);
  await flow(SECONDS);
  await pause(1_000);
  await stopProgram(baton);
  const times = await sql.query<Time>(TIMES, [healthy.organization, last?.id]);
  const late = times.filter(({ state }) => state !== "delivered").length;
  if (late > 0) throw new Error(`${late} deliveries of the healthy desk did not arrive`);
  return times.map(({ ms }) => ms);
}

const seen: Record<"alone" | "beside two dead desks", number[]> = { alone: [], "beside two dead desks": [] };
// In turns, so that whatever else this machine does strikes both alike.
for (let round = 0; round < ROUNDS; round++) {
  seen.alone.push(...(await take(false)));
  seen["beside two dead desks"].push(...(await take(true)));
}
console.table(
  Object.fromEntries(
    Object.entries(seen).map(([name, times]) => [
      name,
      {
        deliveries: times.length,
        "median ms": median(times).toFixed(1),
        "p99 ms": percentile(times, 99).toFixed(1),
      },
    ]),
  ),
);
const growth = percentile(seen["beside two dead desks"], 99) / percentile(seen.alone, 99);
const [tried] = await sql.query<{ n: number }>(
  `select count(*)::int as n from "Attempt" where "organizationId" = any($1)`,
  [dead],
);
console.log(
  `the dead desks were tried ${tried?.n} times; the healthy one's p99 is ${growth.toFixed(2)} times`,
);
process.exitCode = growth < GROWTH ? 0 : 1;
await Promise.all(desks.map((desk) => stopProgram(desk)));
await pool.end();
await database.stop();
