import type { MiddlewareHandler } from "hono";
import {
  CountedFaults,
  type FaultSwitch,
  type Place,
  type Rule,
} from "@/lib/testing/fault-suite/fault-switch";
import { runFaultSuite, type SuitePlan, type SuiteRun } from "@/lib/testing/fault-suite/run-fault-suite";
import { buildLiveBot, startWorld } from "@/lib/testing/start-world";
import type { Handlers } from "@/lib/worker/attempt-delivery";
import { startWorker } from "@/lib/worker/start-worker";
import { FaultBook } from "@/sandbox/faults/fault-book";
import { PLACES } from "@/sandbox/faults/fault-routes";
import type { NewFaultRule } from "@/sandbox/faults/fault-rule";
import { faultyChatwoot } from "@/sandbox/faults/faulty-chatwoot";
import { requestFaults } from "@/sandbox/faults/request-faults";
import { seededRandom } from "@/sandbox/faults/seeded-random";

type Plan = SuitePlan & {
  /** What goes wrong at Baton's own door. */
  doorFaults: NewFaultRule[];
  /** The real hands, or others. */
  handlers: Handlers;
};

/** The suite without processes of its own: nothing can be killed, but parts of the relay can be replaced. */
export type Stage = { run(plan: Plan): Promise<SuiteRun>; stop(): Promise<void> };

export async function startStage(seed: number): Promise<Stage> {
  const { books, options } = faultyChatwoot(seededRandom(seed));
  const door = new FaultBook(seededRandom(seed + 1));
  const onCall = requestFaults(door) as MiddlewareHandler;
  const world = await startWorld({ chatwoot: options, onCall });
  const bot = await buildLiveBot(world);
  await world.worker.stop();
  const switches: FaultSwitch = {
    set: async (place, rules) => books[place].set(...rules.map((rule) => ruleAt(place, rule))),
    list: async () => ({ chatwoot: books.chatwoot.list(), webhooks: books.webhooks.list() }),
  };
  return {
    stop: world.stop,
    async run(plan) {
      door.set(...plan.doorFaults);
      const worker = startWorker(plan.handlers, { pollMs: 100 });
      const faults = new CountedFaults(switches);
      const scene = {
        doors: [world.url],
        apiKey: bot.key,
        desk: bot.desk,
        callbacks: world.callbacks,
        faults,
      };
      try {
        return await runFaultSuite(scene, plan);
      } finally {
        await worker.stop();
      }
    },
  };
}

const ruleAt = (place: Place, rule: Rule) => ({ ...rule, on: PLACES[place] }) as NewFaultRule;
