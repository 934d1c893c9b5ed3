import { sql } from "@/lib/db";
import { DUE_NOW } from "@/lib/deliveries/due-now";

export type ClaimedDelivery = {
  id: number;
  organizationId: string;
  botId: string | null;
  conversationId: string | null;
  lane: string;
  kind: string;
  payload: Record<string, unknown>;
  attempts: number;
  failures: number;
  /** When the first of these failures was. */
  failingSince: Date | null;
  createdAt: Date;
  dueAt: Date | null;
  /** Meant for later, by the clock of the database: the clocks of processes differ. */
  isEarly: boolean;
};

export type ClaimedLane = {
  lane: string;
  lease: string;
  destination: string;
  organizationId: string;
  /** 0 goes first: a human waits there. */
  urgency: number;
  /** The last holder never settled: what stands at the head may have been carried already. */
  isSuspect: boolean;
  /** Its destination was left alone because it did not answer: when this arrives, it answers again. */
  isLookingAgain: boolean;
  deliveries: ClaimedDelivery[];
};

type Claim = {
  /** Names this claim alone; settling with another's lease has no effect. */
  lease: string;
  leaseMs: number;
  /** How many more lanes each destination may have in hand; one not named gets `roomElsewhere`. */
  room: Record<string, number>;
  roomElsewhere: number;
  lanes: number;
  perLane: number;
  /** Destinations that give only lanes for which nobody waits. */
  others?: string[];
};

/** So many due lanes are looked at one by one for their destinations. */
const FEW = 200;

// The cost follows what is due, not what waits for later or is settled: the lanes that are due name the destinations,
// and where those are many, a walk over the index finds them. Then each gives its most urgent due lanes.
const LEASE = {
  name: "claim-lanes",
  text: `
with recursive due as materialized (
  select destination from "Lane" where "dueAt" <= ${DUE_NOW} order by "dueAt" limit ${FEW}
), walk as (
  (select destination from "Lane" where "dueAt" is not null and (select count(*) from due) = ${FEW}
   order by destination limit 1)
  union all
  select (select l.destination from "Lane" l
          where l."dueAt" is not null and l.destination > w.destination order by l.destination limit 1)
  from walk w where w.destination is not null
), busy as (
  select distinct destination from due where (select count(*) from due) < ${FEW}
  union all
  select destination from walk
), open as (
  select b.destination, coalesce(($1::jsonb ->> b.destination)::int, $2::int) as room,
    d."heldUntil" is not null as "isLookingAgain"
  from busy b left join "Destination" d on d.destination = b.destination
  where b.destination is not null
    and d."pausedAt" is null and (d."heldUntil" is null or d."heldUntil" <= ${DUE_NOW})
  order by random()
), picked as (
  select l.lane, l.lease is not null as "isSuspect", o."isLookingAgain"
  from open o cross join lateral (
    select lane, lease from "Lane"
    where destination = o.destination and urgency >= (o.destination = any($6::text[]))::int and "dueAt" <= ${DUE_NOW}
    order by urgency, "dueAt" limit o.room for update skip locked
  ) l
  limit $3
)
update "Lane" l set lease = $4, "dueAt" = now() + $5::int * interval '1 millisecond'
from picked p where l.lane = p.lane
returning l.lane, l.lease, l.destination, l."organizationId", l.urgency, p."isSuspect", p."isLookingAgain"`,
};

// A second statement, so that it sees what was settled up to the moment the lane was ours.
const HEADS = {
  name: "claim-heads",
  text: `
select d.id, d."organizationId", d."botId", d."conversationId", d.lane, d.kind, d.payload,
       d.attempts, d.failures, d."createdAt", d."dueAt",
       case when d.failures > 0 then (
         select "startedAt" from "Attempt" where "deliveryId" = d.id and number = d.attempts - d.failures + 1
       ) end as "failingSince",
       coalesce(d."dueAt" > ${DUE_NOW}, false) as "isEarly"
from unnest($1::text[]) as l(lane)
cross join lateral (
  select * from "Delivery" where lane = l.lane and state = 'pending' order by id limit $2
) d
order by d.id`,
};

/** Takes due lanes for this worker, each with the first of its deliveries. */
export async function claimLanes(claim: Claim): Promise<ClaimedLane[]> {
  const lanes = await sql.query<Omit<ClaimedLane, "deliveries">>(LEASE, [
    JSON.stringify(claim.room),
    claim.roomElsewhere,
    claim.lanes,
    claim.lease,
    claim.leaseMs,
    claim.others ?? [],
  ]);
  if (lanes.length === 0) return [];
  const deliveries = await sql.query<ClaimedDelivery>(HEADS, [lanes.map((lane) => lane.lane), claim.perLane]);
  const claimed = new Map(lanes.map((lane) => [lane.lane, { ...lane, deliveries: [] as ClaimedDelivery[] }]));
  for (const delivery of deliveries) claimed.get(delivery.lane)?.deliveries.push(delivery);
  return [...claimed.values()];
}

// Locked in their order, as everywhere.
const KEEP = {
  name: "keep-lanes",
  text: `
with ours as (
  select lane from "Lane" where lane = any($1) and lease = any($2) and "dueAt" is not null order by lane for update
)
update "Lane" l set "dueAt" = now() + $3::int * interval '1 millisecond' from ours o where l.lane = o.lane
returning l.lane`,
};

/** The heartbeat of a worker that is still at it: without it the lanes come back by themselves. Returns those it kept. */
export async function keepLanes(
  held: { lane: string; lease: string }[],
  leaseMs: number,
): Promise<Set<string>> {
  const values = [held.map((lane) => lane.lane), held.map((lane) => lane.lease), leaseMs];
  return new Set((await sql.query<{ lane: string }>(KEEP, values)).map(({ lane }) => lane));
}

// A lane in doubt keeps its lease, past its time: whoever takes it next doubts too.
const RELEASE = {
  name: "release-lanes",
  text: `
update "Lane" l set
  lease = case when x."isSuspect" and l.pending > 0 then l.lease end,
  "dueAt" = case when l.pending = 0 then null else coalesce(x."dueAt", now()) end
from jsonb_to_recordset($1::jsonb) as x(lane text, lease text, "isSuspect" boolean, "dueAt" timestamptz)
where l.lane = x.lane and l.lease = x.lease`,
};

type Released = Pick<ClaimedLane, "lane" | "lease" | "isSuspect"> & { dueAt?: Date | null };

/** Gives lanes back unworked; `dueAt` is when their head may be tried. */
export async function releaseLanes(lanes: Released[]): Promise<void> {
  if (lanes.length > 0) await sql.query(RELEASE, [JSON.stringify(lanes)]);
}
