// npm run bench:claim: how long a claim and a settlement take beside 10 thousand, 1 million and 5 million settled rows.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import type { Turn, Turns } from "@/bench/claim-turns";
import { benchEnv, median } from "@/bench/processes";
import { startOwnPostgres } from "@/lib/testing/start-own-postgres";

const SIZES = (process.env.SIZES ?? "10000,1000000,5000000").split(",").map(Number);
const ROUNDS = Number(process.env.ROUNDS ?? 30);
const TURNS = 20;
const FLAT = 1.2;

// Without waiting for the disk: that would take as long everywhere, and hide what the history costs. The buffers are
// for three databases, of which a real server has one.
const postgres = await startOwnPostgres({
  synchronous_commit: "off",
  max_wal_size: "8GB",
  shared_buffers: "2GB",
});

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
const seen = children.map((): Turns => ({ going: [], any: [] }));
// In turns, so that whatever else this machine does strikes all alike.
for (let round = 0; round < ROUNDS; round++) {
  for (const [n, child] of children.entries()) {
    const { going, any } = await take(child);
    seen[n]?.going.push(...going);
    seen[n]?.any.push(...any);
  }
}

const [first] = seen;
const of = (turns: Turn[] = [], what: keyof Turn) => median(turns.map((turn) => turn[what]));
/** Beside the smallest history. */
const growth = (n: number, which: keyof Turns) => of(seen[n]?.[which], "claim") / of(first?.[which], "claim");
const row = (turns: Turns, n: number) => ({
  "claim ms": of(turns.going, "claim").toFixed(2),
  "to the first": growth(n, "going").toFixed(2),
  "settle ms": of(turns.going, "settle").toFixed(2),
  "claim ms, of any age": of(turns.any, "claim").toFixed(2),
  "of any age, to the first": growth(n, "any").toFixed(2),
});
console.table(Object.fromEntries(seen.map((turns, n) => [SIZES[n], row(turns, n)])));
for (const child of children) child.disconnect();
await Promise.all(children.map((child) => child.exitCode ?? once(child, "exit")));
await postgres.stop();
process.exitCode = SIZES.every((_, n) => growth(n, "going") <= FLAT) ? 0 : 1;
