import { setTimeout as pause } from "node:timers/promises";
import { sql } from "@/lib/db";
import { type CallbackCatcher, catchCallbacks } from "@/lib/testing/catch-callbacks";
import { type BatonTeam, startTeam } from "@/lib/testing/fault-suite/baton-team";
import type { Disturbance } from "@/lib/testing/fault-suite/disturb";
import { CountedFaults } from "@/lib/testing/fault-suite/fault-switch";
import { runFaultSuite, type SuitePlan, type SuiteRun } from "@/lib/testing/fault-suite/run-fault-suite";
import type { DeskProcess } from "@/lib/testing/fault-suite/start-desk";
import { DESK_OUTAGE, SUITE_FAULTS } from "@/lib/testing/fault-suite/suite-faults";
import type { OwnPostgres } from "@/lib/testing/start-own-postgres";
import { buildLiveBot } from "@/lib/testing/start-world";
import { seededRandom } from "@/sandbox/faults/seeded-random";

/** What runs already, and how Baton is started: the words after `node`, or else from the sources. */
type Ground = { postgres: OwnPostgres; desk: DeskProcess; words?: string[] };

type ProcessPlan = Omit<SuitePlan, "disturbances" | "faults"> & {
  kills: number;
  /** How long each is away, in ms. */
  deskOutage: number;
  callbackOutage: number;
  /** Timeouts and periods of Baton that only shorten the run. */
  env: Record<string, string>;
};

const TEAM = 2;

/** The suite with two real processes of Baton, which are killed, and a PostgreSQL, a desk and a runtime that go away. */
export async function runWithProcesses(
  { postgres, desk, words }: Ground,
  plan: ProcessPlan,
): Promise<{ run: SuiteRun; facts: Record<string, string | Map<string, number>> }> {
  const callbacks = await catchCallbacks(seededRandom(plan.seed));
  const team = await startTeam({ size: TEAM, env: plan.env, ...(words && { words }) });
  try {
    const chatwoot = { url: desk.url, platformToken: desk.platformToken, messages: () => [] };
    const bot = await buildLiveBot({ callbacks, chatwoot });
    const faults = new CountedFaults(desk.faults);
    const scene = { doors: team.doors, apiKey: bot.key, desk: bot.desk, callbacks, faults };
    const disturbances = disturbancesOf(plan, { postgres, team, callbacks, faults });
    const run = await runFaultSuite(scene, { ...plan, faults: SUITE_FAULTS, disturbances });
    return { run, facts: await factsOf(team) };
  } finally {
    await team.stop();
    await callbacks.stop();
  }
}

type Victims = { postgres: OwnPostgres; team: BatonTeam; callbacks: CallbackCatcher; faults: CountedFaults };

function disturbancesOf(plan: ProcessPlan, { postgres, team, callbacks, faults }: Victims): Disturbance[] {
  const random = seededRandom(plan.seed + 1);
  const kill = () => team.kill(Math.floor(random() * TEAM));
  // One of the kills falls into the outage of the desk.
  const kills = Array.from({ length: plan.kills - 1 }, (_, n) => ({ at: (n + 0.5) / plan.kills, run: kill }));
  return [
    ...kills,
    {
      at: 0.25,
      run: async () => {
        await postgres.crash();
        await postgres.start();
      },
    },
    {
      at: 0.45,
      run: async () => {
        await faults.set("chatwoot", DESK_OUTAGE);
        await pause(plan.deskOutage / 2);
        await kill();
        await pause(plan.deskOutage / 2);
        await faults.set("chatwoot", SUITE_FAULTS.chatwoot);
      },
    },
    {
      at: 0.65,
      run: async () => {
        // The first few are taken, and nobody hears so.
        callbacks.faults.set(
          { on: "request", fault: "apply-then-reset", times: 10 },
          { on: "request", fault: "refuse", status: 503 },
        );
        await pause(plan.callbackOutage);
        callbacks.faults.clear();
      },
    },
  ];
}

const WAITING = `
select d.kind || ' of ' || d.lane || ', attempt ' || d.attempts || coalesce(', due in ' ||
  round(extract(epoch from l."dueAt" - now())) || ' s', '') || coalesce(', leased as ' || l.lease, '') || coalesce(': ' || d.says, '') as words
from "Delivery" d join "Lane" l on l.lane = d.lane
where d.state = 'pending' and d.kind <> 'desk.reconcile' and d."createdAt" < now() - interval '10 s' order by d.id limit 10`;

async function factsOf(team: BatonTeam): Promise<Record<string, string | Map<string, number>>> {
  const repairs = await sql.query<{ cause: string; count: number }>(
    `select cause, sum(count)::int as count from "Repair" group by cause`,
  );
  const dead = await sql.query<{ kind: string; says: string }>(
    `select kind, says from "Delivery" where state = 'dead' limit 10`,
  );
  const waiting = await sql.query<{ words: string }>(WAITING);
  return {
    kills: `${team.kills.reduce((sum, one) => sum + one, 0)} (${team.kills.join(" and ")})`,
    "ended by themselves": String(team.ownEnds),
    repairs: new Map(repairs.map(({ cause, count }) => [cause, count])),
    "still waiting": waiting.map(({ words }) => words).join("; ") || "none",
    "dead deliveries": dead.map(({ kind, says }) => `${kind}: ${says}`).join("; ") || "none",
  };
}
