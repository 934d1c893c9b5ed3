import type { CallbackCatcher } from "@/lib/testing/catch-callbacks";
import type { DeskOfTest } from "@/lib/testing/desk-of-test";
import { DeskSeat } from "@/lib/testing/fault-suite/desk-seat";
import { type Disturbance, disturb } from "@/lib/testing/fault-suite/disturb";
import { type CountedFaults, PLACES, type Place, type Rule } from "@/lib/testing/fault-suite/fault-switch";
import { judgeTalk } from "@/lib/testing/fault-suite/judge-talk";
import { readDeskEnd } from "@/lib/testing/fault-suite/read-desk-end";
import { countWrong, type Report, reportOf } from "@/lib/testing/fault-suite/report";
import { runTalk } from "@/lib/testing/fault-suite/run-talk";
import { runtimeCalls } from "@/lib/testing/fault-suite/runtime-calls";
import { messagesIn, newRecord, type TalkRecord } from "@/lib/testing/fault-suite/talk-record";
import { ToldEvents } from "@/lib/testing/fault-suite/told-events";
import { trailOf } from "@/lib/testing/fault-suite/trail-of";
import { waitUntilQuiet } from "@/lib/testing/fault-suite/wait-until-quiet";
import { seededRandom } from "@/sandbox/faults/seeded-random";

/** Where a run takes place: a bot whose Chatwoot is on, and whoever it deals with. */
export type Scene = {
  /** The addresses of Baton; a runtime goes on to the next when one does not answer. */
  doors: string[];
  apiKey: string;
  desk: DeskOfTest;
  callbacks: CallbackCatcher;
  faults: CountedFaults;
};

export type SuitePlan = {
  seed: number;
  /** What the conversations of this run are called. */
  name: string;
  talks: number;
  /** Of each conversation, in both directions. */
  messages: number;
  /** What goes wrong all the time. */
  faults: Record<Place, Rule[]>;
  disturbances?: Disturbance[];
  /** Is told now and then how much is done, from 0 to 1. */
  onProgress?: (part: number) => void;
  /** How long a conversation waits for something before it gives up, in ms. */
  patience: number;
  /** For how long nothing must happen before the ends are compared, in ms. */
  quiet: number;
};

export type SuiteRun = Report & {
  /** How often the runtime got each answer. */
  answers: Map<string, number>;
  /** Callbacks that came again under a known id. */
  repeats: number;
  /** Conversations that a customer's late word opened again for their agent. */
  resolvedAgain: number;
  faults: Map<string, number>;
  isQuiet: boolean;
  seconds: number;
  /** Of the first conversation with which something is wrong: all that is known of it. */
  trail: string[];
};

const TELL_EVERY = 30_000;

/** Has many conversations while everything goes wrong, waits until all is quiet, and compares the ends. */
export async function runFaultSuite(scene: Scene, plan: SuitePlan): Promise<SuiteRun> {
  const start = Date.now();
  const runtime = runtimeCalls({ doors: scene.doors, key: scene.apiKey, random: seededRandom(plan.seed) });
  const parties = { runtime, seat: new DeskSeat(scene.desk), told: new ToldEvents(scene.callbacks) };
  const records = Array.from({ length: plan.talks }, (_, n) => newRecord(`${plan.name}-${n}`));
  for (const place of PLACES) await scene.faults.set(place, plan.faults[place]);
  parties.seat.start();
  let isOver = false;
  const talks = records.map((record, n) => {
    const random = seededRandom(plan.seed * 100_003 + n);
    return runTalk(parties, record, { messages: plan.messages, random, patience: plan.patience });
  });
  const progress = () => (isOver ? 1 : partDone(records, plan));
  const disturbed = disturb(plan.disturbances ?? [], progress);
  const telling = setInterval(() => plan.onProgress?.(progress()), TELL_EVERY);
  await Promise.all(talks);
  clearInterval(telling);
  isOver = true;
  await disturbed;
  const isQuiet = await waitUntilQuiet(plan.quiet, plan.patience);
  const seconds = (Date.now() - start) / 1000;
  await parties.seat.stop();
  await parties.seat.lookAtAll();
  const verdicts = await Promise.all(records.map((record) => judge(parties, record)));
  const wrong = records.find((_, n) => countWrong(reportOf(verdicts.slice(n, n + 1))) > 0);
  return {
    ...reportOf(verdicts),
    answers: runtime.answers,
    repeats: scene.callbacks.repeats,
    resolvedAgain: records.reduce((sum, record) => sum + record.resolvedAgain, 0),
    faults: await scene.faults.counts(),
    isQuiet,
    seconds,
    trail: wrong ? await trailOf(parties, wrong) : [],
  };
}

const partDone = (records: TalkRecord[], { talks, messages }: SuitePlan): number =>
  records.reduce((sum, record) => sum + messagesIn(record), 0) / (talks * messages);

type Parties = Parameters<typeof runTalk>[0];

async function judge({ runtime, seat, told }: Parties, record: TalkRecord) {
  const path = `conversations/${encodeURIComponent(record.id)}`;
  const { json } = await runtime.call("GET", path);
  const { state } = (json as { conversation: { state: string } }).conversation;
  return judgeTalk({ record, desk: await readDeskEnd(seat, record.id), told: told.of(record.id), state });
}
