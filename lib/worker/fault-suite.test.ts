// The fault suite in small, with real processes; npm run bench:faults has it in full.
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DeskProcess, startDesk } from "@/lib/testing/fault-suite/start-desk";
import { type OwnPostgres, startOwnPostgres } from "@/lib/testing/start-own-postgres";

const SEED = 4;

let postgres: OwnPostgres;
let desk: DeskProcess;

// A database of its own, because it is crashed: what was committed has to outlive that.
beforeAll(async () => {
  postgres = await startOwnPostgres({ fsync: "off", max_connections: "100" });
  desk = await startDesk(SEED);
  Object.assign(process.env, {
    DATABASE_URL: postgres.url,
    CHATWOOT_URL: desk.url,
    CHATWOOT_PLATFORM_TOKEN: desk.platformToken,
  });
});
afterAll(async () => {
  await desk.stop();
  await postgres.stop();
});

test("two processes that are killed, a PostgreSQL that crashes, a desk and a runtime that go away: nothing is lost, doubled or out of order", async () => {
  const { applyMigrations } = await import("@/lib/migrations");
  await applyMigrations(postgres.url);
  const { runWithProcesses } = await import("@/lib/testing/fault-suite/run-with-processes");
  const { printReport } = await import("@/lib/testing/fault-suite/print-report");
  const { countWrong } = await import("@/lib/testing/fault-suite/report");
  const plan = {
    seed: SEED,
    name: "talk",
    talks: 16,
    messages: 25,
    kills: 4,
    deskOutage: 3_000,
    callbackOutage: 4_000,
    patience: 90_000,
    quiet: 6_000,
    env: { CHATWOOT_TIMEOUT_MS: "700", CALLBACK_TIMEOUT_MS: "700", LEASE_MS: "2500", RECONCILE_SECONDS: "1" },
  };
  const { run, facts } = await runWithProcesses({ postgres, desk }, plan);
  const words = printReport(run, { seed: String(SEED), ...facts });
  expect(countWrong(run), words).toBe(0);
  expect(facts.kills, words).toMatch(/^4 /);
  expect(run.toDesk.said + run.toRuntime.said, words).toBeGreaterThan(400);
}, 240_000);
