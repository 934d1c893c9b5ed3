// A process of bench/claim.ts: seeds one database with so many settled deliveries, and takes turns when it is asked to.
import { conversationOf, organizationOf, seedHistory } from "@/bench/seed-history";
import { sql } from "@/lib/db";
import { type ClaimedLane, claimLanes } from "@/lib/deliveries/claim-lanes";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";
import { pruneLanes } from "@/lib/deliveries/prune-deliveries";
import { type Settlement, settleDeliveries } from "@/lib/deliveries/settle-deliveries";
import { applyMigrations } from "@/lib/migrations";

export type Turn = { claim: number; settle: number };
/** In the conversations that are going on, as many in each database; and in any that ever were. */
export type Turns = { going: Turn[]; any: Turn[] };

const LEASE = 15_000;
const LANES = 32;
const GOING = 500;

const CHOSEN = `
select distinct ${conversationOf("number", "$2")} as conversation, ${organizationOf("number", "$2")} as organization
from (select $2::bigint - floor(random() * $3::int)::int as number from generate_series(1, $1::int)) n`;

/** One delivery in each of so many conversations, chosen among the newest. */
async function enqueue(rows: number, among: number): Promise<void> {
  const chosen = await sql.query<{ conversation: string; organization: string }>(CHOSEN, [
    LANES,
    rows,
    among,
  ]);
  const deliveries = chosen.map(({ conversation, organization }) => ({
    organizationId: organization,
    botId: `${organization}_bot`,
    conversationId: conversation,
    lane: `desk:${conversation}`,
    destination: `desk:${organization}`,
    kind: "desk.message",
    payload: { messageId: 1 },
  }));
  await enqueueDelivery(sql, ...deliveries);
}

const settlementOf = ({ lane, lease, organizationId, deliveries }: ClaimedLane): Settlement => ({
  organizationId,
  deliveryId: deliveries[0]?.id ?? 0,
  lane,
  lease,
  attempt: 1,
  failures: 0,
  startedAt: new Date(),
  ms: 20,
  outcome: "done",
  state: "delivered",
  status: 200,
  says: "to Chatwoot, conversation #1",
  detail: { answer: { status: 200, body: "{}" } },
  next: null,
  notBefore: null,
  keeps: false,
});

async function takeOne(rows: number, among: number): Promise<Turn> {
  await enqueue(rows, among);
  const start = performance.now();
  const lanes = await claimLanes({
    lease: String(start),
    leaseMs: LEASE,
    room: {},
    roomElsewhere: LANES,
    lanes: LANES,
    perLane: 20,
  });
  const claimed = performance.now();
  await settleDeliveries(lanes.map(settlementOf), LEASE);
  return { claim: claimed - start, settle: performance.now() - claimed };
}

/** What the hourly pruning does. */
async function pruneIdle(): Promise<void> {
  while ((await pruneLanes(10_000)) > 0);
}

async function take(turns: number, rows: number): Promise<Turns> {
  const taken: Turns = { going: [], any: [] };
  await pruneIdle();
  for (let turn = 0; turn < turns; turn++) {
    taken.going.push(await takeOne(rows, GOING));
    taken.any.push(await takeOne(rows, rows));
  }
  return taken;
}

const rows = Number(process.env.ROWS);
await applyMigrations(process.env.DATABASE_URL ?? "");
await seedHistory(rows);
await pruneIdle();
await sql.query(`vacuum analyze "Lane"`);
process.on("message", async (turns: number) => process.send?.(await take(turns, rows)));
process.send?.("seeded");
