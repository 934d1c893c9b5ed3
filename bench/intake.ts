// npm run bench:intake: messages a second through Baton's door, beside bare node:http with one INSERT, in turns;
// with several processes; its memory; and how soon the door is open again after kill -9.
import { followCpu } from "@/bench/cpu";
import { loadDoors } from "@/bench/load-doors";
import { measureMemory } from "@/bench/measure-memory";
import { measureReopening } from "@/bench/measure-reopening";
import {
  benchEnv,
  bundleServer,
  median,
  SERVER,
  startDatabase,
  startProgram,
  stopProgram,
} from "@/bench/processes";

const ROUNDS = Number(process.env.ROUNDS ?? 3);
const SECONDS = Number(process.env.SECONDS ?? 30);
const MESSAGES = Number(process.env.MESSAGES ?? 100_000);
const TEAMS = [1, 2, 4];
const PORT = 4310;

bundleServer();
const database = await startDatabase();
const env = benchEnv(database.url, { BATON_ROLES: "api" });
Object.assign(process.env, env);
const { seedBench } = await import("@/bench/seed-bench");
const { pool } = await import("@/lib/db");
const key = await seedBench();

type Measured = { perSecond: number; p99: number; ratio: number; door: number; database: number };

/** One turn of a team of doors; `door` and `database` are the processor time of a message in µs. */
async function measure(ports: number[], pids: (number | undefined)[]): Promise<Omit<Measured, "ratio">> {
  await loadDoors(ports, key, "2s");
  const cpu = await followCpu(pool, pids);
  const { perSecond, p99, taken } = await loadDoors(ports, key, `${SECONDS}s`);
  const { processes, database } = await cpu();
  return { perSecond, p99, door: (processes / taken) * 1000, database: (database / taken) * 1000 };
}

const bare = await startProgram(["--import", "tsx", "bench/bare-server.ts"], PORT, env);
const batons = await Promise.all(
  Array.from({ length: Math.max(...TEAMS) }, (_, n) => startProgram([SERVER], PORT + 1 + n, env)),
);
const seen = new Map<string, Measured[]>();
for (let round = 0; round < ROUNDS; round++) {
  const theirs = await measure([PORT], [bare.pid]);
  const turns: [string, Omit<Measured, "ratio">][] = [["bare node:http + INSERT", theirs]];
  for (const size of TEAMS) {
    const ports = batons.slice(0, size).map((_, n) => PORT + 1 + n);
    turns.push([
      `Baton, ${size} of it`,
      await measure(
        ports,
        batons.slice(0, size).map(({ pid }) => pid),
      ),
    ]);
  }
  for (const [name, one] of turns)
    seen.set(name, [...(seen.get(name) ?? []), { ...one, ratio: one.perSecond / theirs.perSecond }]);
}
const of = (all: Measured[], what: keyof Measured) => median(all.map((one) => one[what]));
console.table(
  Object.fromEntries(
    [...seen].map(([name, all]) => [
      name,
      {
        "messages/s": Math.round(of(all, "perSecond")),
        "to bare": of(all, "ratio").toFixed(2),
        "p99 ms": of(all, "p99"),
        "door's CPU µs": Math.round(of(all, "door")),
        "database's CPU µs": Math.round(of(all, "database")),
      },
    ]),
  ),
);
await Promise.all([bare, ...batons].map((one) => stopProgram(one)));
console.table(await measureMemory({ port: PORT, key, env, messages: MESSAGES }));
console.log(
  `open again after kill -9: ${(await measureReopening({ port: PORT, key, env })).join(" and ")} ms`,
);
await pool.end();
await database.stop();
