// npm run bench:claim: how long a claim and a settlement take beside 10 thousand, 1 million and 5 million settled rows.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import type { Turns } from "@/bench/claim-turns";
import { benchEnv, median } from "@/bench/processes";
import { startOwnPostgres } from "@/lib/testing/start-own-postgres";

const SIZES = (process.env.SIZES ?? "10000,1000000,5000000").split(",").map(Number);
const ROUNDS = Number(process.env.ROUNDS ?? 30);
const TURNS = 20;
const FLAT = 1.2;

// Without waiting for the disk: that would take as long everywhere, and hide what the history costs.
const postgres = await startOwnPostgres({ synchronous_commit: "off", max_wal_size: "8GB" });

async function startSize(rows: number): Promise<ChildProcess> {
  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query(`create database settled_${rows}`);
  await admin.end();
  const env = benchEnv(postgres.url.replace(/baton$/, `settled_${rows}`), { ROWS: String(rows) });
  const started = performance.now();
  const child = fork("bench/claim-turns.ts", {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, ...env },
  });
  await once(child, "message");
  console.log(`${rows} settled rows after ${((performance.now() - started) / 1000).toFixed(0)} s`);
  return child;
}

async function take(child: ChildProcess): Promise<Turns> {
  child.send(TURNS);
  const [turns] = (await once(child, "message")) as [Turns];
  return turns;
}

const children: ChildProcess[] = [];
for (const rows of SIZES) children.push(await startSize(rows));
for (const child of children) await take(child);
const seen = children.map((): Turns => ({ claim: [], settle: [] }));
// In turns, so that whatever else this machine does strikes all alike.
for (let round = 0; round < ROUNDS; round++) {
  for (const [n, child] of children.entries()) {
    const turns = await take(child);
    seen[n]?.claim.push(...turns.claim);
    seen[n]?.settle.push(...turns.settle);
  }
}
const figures = seen.map(({ claim, settle }) => ({
  claim: median(claim),
  settle: median(settle),
  both: median(claim.map((ms, n) => ms + (settle[n] ?? 0))),
}));
const [first] = figures;
console.table(
  Object.fromEntries(
    figures.map(({ claim, settle, both }, n) => [
      SIZES[n],
      {
        "claim ms": claim.toFixed(2),
        "settle ms": settle.toFixed(2),
        "to the first": (both / (first?.both ?? 1)).toFixed(2),
      },
    ]),
  ),
);
for (const child of children) child.disconnect();
await Promise.all(children.map((child) => child.exitCode ?? once(child, "exit")));
await postgres.stop();
process.exitCode = figures.every(({ both }) => both <= (first?.both ?? 0) * FLAT) ? 0 : 1;
