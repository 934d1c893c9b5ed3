// A process of bench/claim.ts: seeds one database with so many settled deliveries, and takes turns when it is asked to.
import { seedHistory } from "@/bench/seed-history";
import { sql } from "@/lib/db";
import { type ClaimedLane, claimLanes } from "@/lib/deliveries/claim-lanes";
import { type Settlement, settleDeliveries } from "@/lib/deliveries/settle-deliveries";
import { applyMigrations } from "@/lib/migrations";

export type Turns = { claim: number[]; settle: number[] };

const LEASE = 15_000;
const LANES = 32;

// In conversations of any age, as customers come back.
const ENQUEUE = `
with chosen as (
  select * from "Lane" where lane in (
    select 'desk:cnv_' || md5(floor(random() * $2::int)::int::text) from generate_series(1, $1::int)) for update
), added as (
  insert into "Delivery" ("organizationId", "botId", "conversationId", lane, destination, kind, payload)
  select "organizationId", "organizationId" || '_bot', substr(lane, 6), lane, destination, 'desk.message', '{"messageId": 1}'
  from chosen returning lane
)
update "Lane" l set pending = pending + 1, "dueAt" = now() from added a where l.lane = a.lane`;

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
  keeps: false,
});

async function take(turns: number, rows: number): Promise<Turns> {
  const taken: Turns = { claim: [], settle: [] };
  for (let turn = 0; turn < turns; turn++) {
    await sql.query(ENQUEUE, [LANES, Math.max(1, Math.floor(rows / 20))]);
    const start = performance.now();
    const lanes = await claimLanes({
      lease: `${turn}-${start}`,
      leaseMs: LEASE,
      room: {},
      roomElsewhere: LANES,
      lanes: LANES,
      perLane: 20,
    });
    const claimed = performance.now();
    await settleDeliveries(lanes.map(settlementOf), LEASE);
    taken.claim.push(claimed - start);
    taken.settle.push(performance.now() - claimed);
  }
  return taken;
}

const rows = Number(process.env.ROWS);
await applyMigrations(process.env.DATABASE_URL ?? "");
await seedHistory(rows);
process.on("message", async (turns: number) => process.send?.(await take(turns, rows)));
process.send?.("seeded");
