// npm run bench:faults -- --seed 7: 20,000 messages through everything that can go wrong; what is not 0 fails it.
import { parseArgs } from "node:util";
import { benchEnv, startDatabase } from "@/bench/processes";
import { buildIfNeeded } from "@/scripts/build-if-needed";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    talks: { type: "string", default: "200" },
    messages: { type: "string", default: "100" },
    kills: { type: "string", default: "20" },
  },
});
const seed = Number(values.seed);

buildIfNeeded();
const postgres = await startDatabase();
Object.assign(process.env, benchEnv(postgres.url));
const { startDesk } = await import("@/lib/testing/fault-suite/start-desk");
const desk = await startDesk(seed);
Object.assign(process.env, { CHATWOOT_URL: desk.url, CHATWOOT_PLATFORM_TOKEN: desk.platformToken });
const { applyMigrations } = await import("@/lib/migrations");
await applyMigrations(postgres.url);
const { runWithProcesses } = await import("@/lib/testing/fault-suite/run-with-processes");
const { printReport } = await import("@/lib/testing/fault-suite/print-report");
const { countWrong } = await import("@/lib/testing/fault-suite/report");

console.log(`seed ${seed}`);
const plan = {
  seed,
  name: "talk",
  talks: Number(values.talks),
  messages: Number(values.messages),
  kills: Number(values.kills),
  deskOutage: 20_000,
  callbackOutage: 60_000,
  patience: 300_000,
  quiet: 20_000,
  onProgress: (part: number) => console.log(`${(part * 100).toFixed(0)} %`),
  // Shorter than anybody would have them, so that the run is.
  env: { CHATWOOT_TIMEOUT_MS: "1000", CALLBACK_TIMEOUT_MS: "1000", LEASE_MS: "4000", RECONCILE_SECONDS: "5" },
};
try {
  const { run, facts } = await runWithProcesses({ postgres, desk, words: ["dist/server.js"] }, plan);
  console.log(printReport(run, { seed: String(seed), ...facts }));
  process.exitCode = countWrong(run) === 0 ? 0 : 1;
} finally {
  const { pool } = await import("@/lib/db");
  await pool.end();
  await desk.stop();
  await postgres.stop();
}
