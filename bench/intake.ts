// npm run bench:intake: messages a second through Baton's door, beside bare node:http with one INSERT, in turns.

import { benchEnv, load, median, startDatabase, startProgram, stopProgram } from "@/bench/processes";
import { buildIfNeeded } from "@/scripts/build-if-needed";

const ROUNDS = Number(process.env.ROUNDS ?? 3);
const SECONDS = Number(process.env.SECONDS ?? 10);

buildIfNeeded();
const database = await startDatabase();
Object.assign(process.env, benchEnv(database.url));
const { seedBench } = await import("@/bench/seed-bench");
const key = await seedBench();

const ports = { baton: 4310, bare: 4311 };
const baton = await startProgram(
  ["dist/server.js"],
  ports.baton,
  benchEnv(database.url, { BATON_ROLES: "api" }),
);
const bare = await startProgram(
  ["--import", "tsx", "bench/bare-server.ts"],
  ports.bare,
  benchEnv(database.url),
);

const seen: { baton: number; bare: number; ratio: number }[] = [];
load(ports.baton, key, 3);
load(ports.bare, key, 3);
for (let round = 0; round < ROUNDS; round++) {
  const ours = load(ports.baton, key, SECONDS);
  const theirs = load(ports.bare, key, SECONDS);
  if (ours.refused + theirs.refused > 0) throw new Error(`refused: ${ours.refused} and ${theirs.refused}`);
  seen.push({ baton: ours.perSecond, bare: theirs.perSecond, ratio: ours.perSecond / theirs.perSecond });
  console.log(
    `round ${round + 1}: Baton ${ours.perSecond.toFixed(0)}/s (p99 ${ours.p99} ms), bare ${theirs.perSecond.toFixed(0)}/s (p99 ${theirs.p99} ms)`,
  );
}
console.log(
  `median: Baton ${median(seen.map((one) => one.baton)).toFixed(0)}/s, bare ${median(seen.map((one) => one.bare)).toFixed(0)}/s, ratio ${median(seen.map((one) => one.ratio)).toFixed(2)}`,
);
await Promise.all([stopProgram(baton), stopProgram(bare)]);
const { pool } = await import("@/lib/db");
await pool.end();
await database.stop();
