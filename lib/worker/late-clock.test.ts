import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db, sql } from "@/lib/db";
import { deskDestination } from "@/lib/deliveries/destinations";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";
import { pauseDestination } from "@/lib/deliveries/pause-destination";
import { env } from "@/lib/env";
import { build } from "@/lib/testing/build";
import { buildBot } from "@/lib/testing/build-bot";
import { waitFor } from "@/lib/testing/wait-for";
import { newId } from "@/lib/tokens";
import { HANDLERS } from "@/lib/worker/handlers";
import { startWorker, type Worker } from "@/lib/worker/start-worker";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const LATE = 50;

let worker: Worker | undefined;
let organizationId: string;

beforeAll(async () => {
  const organization = await build.organization();
  organizationId = organization.id;
  const { id: botId } = await buildBot(organization);
  const desk = await build.desk(organization);
  await db.inbox.create({
    data: {
      id: newId("inb"),
      key: newId("key"),
      organizationId,
      botId,
      deskId: desk.id,
      enabledAt: new Date(),
    },
  });
  await db.conversation.create({
    data: { id: newId("cnv"), organizationId, botId, externalId: "web-1", state: "waiting" },
  });
});
beforeEach(() => sql.query(`truncate "Delivery", "Lane", "Attempt", "Destination"`));
afterEach(async () => {
  vi.useRealTimers();
  await worker?.stop();
});

test.each([
  [
    "reading back what humans own",
    "desk.reconcile",
    () => `reconcile-busy:${organizationId}`,
    () => env().RECONCILE_SECONDS * SECOND,
  ],
  [
    "reading back in any case",
    "desk.reconcile",
    () => `reconcile:${organizationId}`,
    () => env().RECONCILE_SECONDS * SECOND,
  ],
  ["checks", "setup.check", () => `check:${organizationId}`, () => 10 * MINUTE],
  ["probes of a paused desk", "setup.probe", () => `probe:${organizationId}`, () => 30 * SECOND],
  ["pruning", "baton.prune", () => "baton.prune", () => 60 * MINUTE],
])(
  "%s: a process whose clock is late plans the next turn, and not its own once more",
  async (_, kind, laneOf, every) => {
    await pauseDestination({ destination: deskDestination(organizationId), organizationId, reason: "401" });
    const lane = laneOf();
    const dueAt = new Date(Math.floor(Date.now() / every()) * every());
    const dedupeKey = `${lane}:${dueAt.getTime()}`;
    const about = { organizationId, lane, destination: `setup:${organizationId}`, kind, payload: {} };
    await enqueueDelivery(sql, { ...about, dueAt, dedupeKey });
    vi.useFakeTimers({ toFake: ["Date"], now: dueAt.getTime() - LATE });
    worker = startWorker(HANDLERS, { pollMs: 20 });
    await waitFor("it has had its turn", () =>
      db.delivery.findFirst({ where: { dedupeKey, attempts: { gt: 0 } } }),
    );
    const next = await sql.query(`select 1 from "Delivery" where lane = $1 and "dueAt" > now()`, [lane]);
    expect(next).toHaveLength(1);
  },
);
