// npm run bench:drain: queued messages to a desk that answers in 20 ms, 32 in flight: how near to its limit, at what cost.
import { followCpu } from "@/bench/cpu";
import { benchEnv, bundleServer, SERVER, startDatabase, startProgram, stopProgram } from "@/bench/processes";

const MESSAGES = Number(process.env.MESSAGES ?? 10_000);
const CONVERSATIONS = 500;
const IN_FLIGHT = 32;
const ANSWER_MS = 20;
const LIMIT = (IN_FLIGHT / ANSWER_MS) * 1000;
const AT_LEAST = 0.6;
const PORTS = { baton: 4340, desk: 4341 };
const desk = `http://127.0.0.1:${PORTS.desk}`;

bundleServer();
const database = await startDatabase();
const env = benchEnv(database.url, {
  BATON_ROLES: "worker",
  CHATWOOT_URL: desk,
  CHATWOOT_PLATFORM_TOKEN: "x",
});
Object.assign(process.env, env);
const { applyMigrations } = await import("@/lib/migrations");
await applyMigrations(database.url);
const { pool, sql } = await import("@/lib/db");
const { queueMessages, seedDesk } = await import("@/bench/seed-drain");
const place = { organization: "org_drain", conversations: CONVERSATIONS };
await seedDesk({ ...place, website: desk });

const waiting = async (): Promise<number> =>
  (
    await sql.query<{ n: number }>(
      `select coalesce(sum(pending), 0)::int as n from "Lane" where destination = 'desk:org_drain'`,
    )
  )[0]?.n ?? 0;
const drained = async () => {
  while ((await waiting()) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
};

const fake = await startProgram(["--import", "tsx", "bench/fake-desk.ts"], PORTS.desk, {
  ANSWER_MS: String(ANSWER_MS),
});
const baton = await startProgram([SERVER], PORTS.baton, env);
// Warm: what is quick at this desk is known before it counts.
await queueMessages({ ...place, messages: 2_000 });
await drained();

const cpu = await followCpu(pool, [baton.pid, fake.pid]);
await queueMessages({ ...place, messages: MESSAGES });
const start = performance.now();
// As every door does: nobody waits for the next poll.
await sql.query(`select pg_notify('baton', '')`);
await drained();
const seconds = (performance.now() - start) / 1000;
const spent = await cpu();
const report = (await (await fetch(`${desk}/report`)).json()) as {
  count: number;
  isInOrder: boolean;
  most: number;
};

const rate = MESSAGES / seconds;
console.log(
  `${MESSAGES} messages over ${CONVERSATIONS} conversations in ${seconds.toFixed(1)} s: ${rate.toFixed(0)}/s`,
);
console.log(
  `${((rate / LIMIT) * 100).toFixed(0)} % of the limit (${IN_FLIGHT} in flight / ${ANSWER_MS} ms = ${LIMIT}/s), at most ${report.most} in flight`,
);
console.log(
  `CPU a delivery: ${(spent.processes / MESSAGES).toFixed(2)} ms of Baton and the desk, ${(spent.database / MESSAGES).toFixed(2)} ms of PostgreSQL`,
);
console.log(
  `at the desk: ${report.count} of ${MESSAGES + 2_000}, ${report.isInOrder ? "in order" : "OUT OF ORDER"}`,
);
const isWhole = report.isInOrder && report.count === MESSAGES + 2_000;
process.exitCode = isWhole && rate >= LIMIT * AT_LEAST ? 0 : 1;
await stopProgram(baton);
await stopProgram(fake);
await pool.end();
await database.stop();
