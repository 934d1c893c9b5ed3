import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterEach, expect, onTestFinished, test } from "vitest";
import { done } from "@/lib/outcome";
import { add } from "@/lib/testing/lanes-of-test";
import { waitFor } from "@/lib/testing/wait-for";
import { count, stopWorkers, work } from "@/lib/testing/workers-of-test";

afterEach(stopWorkers);

test("a stop waits for the claim that is on its way, and gives back what it brings", async () => {
  await add("a");
  const slow = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await slow.connect();
  onTestFinished(() => slow.end());
  await slow.query(`begin; lock table "Lane" in access exclusive mode`);
  let ran = 0;
  const worker = work(async () => done(`carried ${++ran}`));
  await waitFor("it claims", () => count(`pg_locks where not granted and relation = '"Lane"'::regclass`));
  let isStopped = false;
  const stopped = worker.stop().then(() => {
    isStopped = true;
  });
  await pause(100);
  expect(isStopped).toBe(false);
  await slow.query("commit");
  await stopped;
  expect([ran, await count(`"Lane" where lease is null and "dueAt" <= now() + interval '1 ms'`)]).toEqual([
    0, 1,
  ]);
});
