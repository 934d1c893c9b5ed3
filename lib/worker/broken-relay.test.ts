// The checker of the fault suite is checked: the relay is broken on purpose, from outside and in one place at a time
// (a trigger in the database, a handler that is wrapped), and the report must not be clean. No product has a switch for it.
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { sql } from "@/lib/db";
import { done } from "@/lib/outcome";
import type { Rule } from "@/lib/testing/fault-suite/fault-switch";
import { printReport } from "@/lib/testing/fault-suite/print-report";
import { countWrong } from "@/lib/testing/fault-suite/report";
import type { SuiteRun } from "@/lib/testing/fault-suite/run-fault-suite";
import { type Stage, startStage } from "@/lib/testing/fault-suite/start-stage";
import type { Handlers } from "@/lib/worker/attempt-delivery";
import { HANDLERS } from "@/lib/worker/handlers";
import type { NewFaultRule } from "@/sandbox/faults/fault-rule";

Object.assign(process.env, { RECONCILE_SECONDS: "1" });

const SEED = 11;

const LOST_ANSWERS: Rule = { fault: "apply-then-reset", method: "POST", chance: 0.2, caller: "^Baton" };
const LOST_WEBHOOKS: Rule[] = [
  { fault: "drop", event: "conversation_status_changed" },
  { fault: "drop", event: "conversation_updated" },
];
const AT_THE_DOOR: NewFaultRule = {
  on: "request",
  fault: "apply-then-reset",
  path: "/messages$",
  chance: 0.2,
};

let stage: Stage;
beforeAll(async () => {
  stage = await startStage(SEED);
});
afterAll(() => stage.stop());

type Run = Partial<{
  lostAnswers: Rule[];
  lostWebhooks: Rule[];
  atTheDoor: NewFaultRule[];
  patience: number;
}>;

const run = (name: string, handlers: Handlers, more: Run = {}): Promise<SuiteRun> =>
  stage.run({
    seed: SEED,
    name,
    talks: 4,
    messages: 12,
    patience: more.patience ?? 5_000,
    quiet: 2_000,
    faults: { chatwoot: more.lostAnswers ?? [], webhooks: more.lostWebhooks ?? [] },
    doorFaults: more.atTheDoor ?? [],
    handlers,
  });

const wrap = (change: (name: string, handler: Handlers[string]) => Handlers[string]): Handlers =>
  Object.fromEntries(Object.entries(HANDLERS).map(([name, handler]) => [name, change(name, handler)]));

const neverDoubts = wrap((_, handler) => ({
  ...handler,
  run: (job) => handler.run({ ...job, isSuspect: false }),
}));

const neverLooks = wrap((name, handler) =>
  name === "desk.reconcile" ? { ...handler, run: async () => done("did not look") } : handler,
);

const FORGET = `
create function forget_id() returns trigger language plpgsql as $$
begin new."externalId" := new."externalId" || ' ' || gen_random_uuid(); return new; end $$;
create trigger forget_id before insert on "Message" for each row when (new."externalId" is not null)
execute function forget_id()`;

afterEach(() => sql.query(`drop function if exists forget_id cascade`));

const inWords = (report: SuiteRun) => printReport(report, { seed: String(SEED) });

test("a relay as it is comes through all of what follows: nothing is lost, doubled or out of order", async () => {
  const report = await run("whole", HANDLERS, {
    lostAnswers: [LOST_ANSWERS],
    lostWebhooks: LOST_WEBHOOKS,
    atTheDoor: [AT_THE_DOOR],
    patience: 30_000,
  });
  expect(countWrong(report), inWords(report)).toBe(0);
  expect(Math.min(...report.faults.values()), inWords(report)).toBeGreaterThan(0);
}, 90_000);

test("a relay that forgets which messages it has is found out", async () => {
  await sql.query(FORGET);
  const report = await run("forgetful", HANDLERS, { atTheDoor: [AT_THE_DOOR] });
  expect(report.toDesk.doubled, inWords(report)).toBeGreaterThan(0);
});

test("a relay that never looks for what may have arrived is found out", async () => {
  const report = await run("hasty", neverDoubts, { lostAnswers: [LOST_ANSWERS] });
  expect(report.toDesk.doubled, inWords(report)).toBeGreaterThan(0);
});

test("a relay that never reads a desk back is found out", async () => {
  const report = await run("trusting", neverLooks, { lostWebhooks: LOST_WEBHOOKS });
  expect(report.toRuntime.lost, inWords(report)).toBeGreaterThan(0);
});
