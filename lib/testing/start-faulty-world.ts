import type { MiddlewareHandler } from "hono";
import { db } from "@/lib/db";
import { DESK_POLICY } from "@/lib/deliveries/next-attempt";
import { type Talk, talkOf } from "@/lib/testing/runtime-of-test";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";
import { waitFor } from "@/lib/testing/wait-for";
import type { Handlers } from "@/lib/worker/attempt-delivery";
import { HANDLERS } from "@/lib/worker/handlers";
import { FaultBook } from "@/sandbox/faults/fault-book";
import { requestFaults } from "@/sandbox/faults/request-faults";
import { seededRandom } from "@/sandbox/faults/seeded-random";
import { webhookFaults } from "@/sandbox/faults/webhook-faults";

/** A world with one live bot, in which Chatwoot and its webhooks go wrong as `desk` says. */
export type FaultyWorld = {
  world: World;
  bot: LiveBot;
  desk: FaultBook;
  talk(): Talk;
  /** A conversation that a human has, after one word of theirs. */
  withHuman(): Promise<{ t: Talk; number: number }>;
  texts(number: number): (string | null)[];
  /** Waits until something has failed on its way to the desk: when it is due, and how to have it tried at once. */
  failed(t: Talk): Promise<{ dueAt: Date; again(): Promise<unknown> }>;
  /** What happens just before the desk next opens a conversation for Baton. */
  beforeOpening(run: () => Promise<void>): void;
  /** For between tests: nothing goes wrong any more, and nothing was told yet. */
  reset(): void;
};

type Options = {
  /** What fails on its way to the desk is tried again after so many seconds, and not as usual. */
  retryAfter?: number;
};

/** The real hands, with another patience at the desk. */
const withPatience = (seconds: number): Handlers =>
  Object.fromEntries(
    Object.entries(HANDLERS).map(([kind, handler]) => {
      const isDesk = handler.policy === DESK_POLICY && kind !== "desk.reconcile";
      return [kind, isDesk ? { ...handler, policy: { ...handler.policy, waits: [seconds] } } : handler];
    }),
  );

export async function startFaultyWorld({ retryAfter }: Options = {}): Promise<FaultyWorld> {
  const desk = new FaultBook(seededRandom(7));
  const faults = requestFaults(desk) as MiddlewareHandler;
  let waiting: (() => Promise<void>) | null = null;
  const onRequest: MiddlewareHandler = async (c, next) => {
    const isOpening = c.req.path.endsWith("/toggle_status") && c.req.header("user-agent") === "Baton";
    const run = isOpening ? waiting : null;
    if (run) waiting = null;
    await run?.();
    return faults(c, next);
  };
  const world = await startWorld({
    chatwoot: { onRequest, onWebhook: webhookFaults(desk) },
    ...(retryAfter !== undefined && { handlers: withPatience(retryAfter) }),
  });
  const bot = await buildLiveBot(world);
  const talk = () => talkOf(world, bot);
  return {
    world,
    bot,
    desk,
    talk,
    texts: (number) => bot.desk.thread(number).map(({ text }) => text),
    async withHuman() {
      const t = talk();
      await t.user("A person, please");
      await t.handOff();
      await t.isTold("handoff.queued");
      const number = await t.at("A person, please");
      await bot.desk.says(number, "Hello");
      await t.isTold("message.created");
      return { t, number };
    },
    async failed(t) {
      const { id } = await db.conversation.findFirstOrThrow({ where: { externalId: t.id } });
      const where = { lane: `desk:${id}`, lease: null };
      // What is due at once may be due in a millisecond.
      const { dueAt } = await waitFor("it has failed", () =>
        db.lane.findFirst({ where: { ...where, dueAt: { gt: new Date(Date.now() + 100) } } }),
      );
      return {
        dueAt: dueAt as Date,
        again: () => db.lane.updateMany({ where, data: { dueAt: new Date() } }),
      };
    },
    beforeOpening(run) {
      waiting = run;
    },
    reset() {
      desk.clear();
      world.callbacks.faults.clear();
      world.callbacks.events.length = 0;
    },
  };
}
