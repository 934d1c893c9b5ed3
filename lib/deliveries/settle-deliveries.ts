import { sql } from "@/lib/db";

/** What an attempt came to. `next` is when to try again; without it the delivery is settled. */
export type Settlement = {
  organizationId: string;
  deliveryId: number;
  lane: string;
  lease: string;
  attempt: number;
  failures: number;
  startedAt: Date;
  ms: number;
  outcome: "done" | "retry" | "refused";
  state: "pending" | "delivered" | "dead";
  status: number | null;
  says: string;
  detail: unknown;
  /** For a delivery that stays pending. */
  next: Date | null;
  /** As whom it leads to asked: whatever happens meanwhile, not sooner. */
  notBefore: Date | null;
  /** The worker goes on with the lane's next delivery under the same lease. */
  keeps: boolean;
};

// Only the holder of the lease settles. `pending` is counted in the lane's own row, because a delivery
// that was added while this statement waited for the lock is not in its snapshot. What was settled before counts once.
// One before it that was sent again meanwhile does not wait for its next try.
// `state || ''`: a plan made while little was pending must not walk the index of what is, but look up the id.
const SETTLE = {
  name: "settle-deliveries",
  text: `
with input as (
  select * from jsonb_to_recordset($1::jsonb) as x(
    "organizationId" text, "deliveryId" bigint, lane text, lease text, attempt int, failures int,
    "startedAt" timestamptz, ms int, outcome text, state text, status int, says text, detail jsonb,
    next timestamptz, "notBefore" timestamptz, keeps boolean)
), held as (
  select l.lane as held from "Lane" l join input i on i.lane = l.lane and i.lease = l.lease
  order by l.lane for update of l
), ours as (
  select i.* from input i join held h on h.held = i.lane
  where exists (select 1 from "Delivery" d where d.id = i."deliveryId" and d.state || '' = 'pending')
), attempted as (
  insert into "Attempt" ("organizationId", "deliveryId", number, "startedAt", ms, outcome, status, detail)
  select "organizationId", "deliveryId", attempt, "startedAt", ms, outcome, status, detail from ours
  on conflict do nothing
), settled as (
  update "Delivery" d set
    state = o.state, attempts = o.attempt, failures = o.failures, says = o.says,
    "settledAt" = case when o.state = 'pending' then null else now() end
  from ours o where d.id = o."deliveryId" and d.state || '' = 'pending'
)
update "Lane" l set
  pending = l.pending - (o.state <> 'pending')::int,
  "dueAt" = case
    when o.state = 'pending' and exists (
      select 1 from "Delivery" d where d.lane = o.lane and d.state = 'pending' and d.id < o."deliveryId"
    ) then greatest(now(), o."notBefore")
    when o.state = 'pending' then coalesce(o.next, now() + interval '1 minute')
    when l.pending <= 1 then null
    when o.keeps then now() + $2::int * interval '1 millisecond'
    else now() end,
  "notBefore" = case when o.state = 'pending' then o."notBefore" end,
  lease = case when o.state <> 'pending' and l.pending > 1 and o.keeps then l.lease end
from ours o where l.lane = o.lane
returning l.lane`,
};

/** Settles attempts, each of another lane, in one statement. Returns the lanes whose lease still held. */
export async function settleDeliveries(settlements: Settlement[], leaseMs: number): Promise<Set<string>> {
  const rows = await sql.query<{ lane: string }>(SETTLE, [JSON.stringify(settlements), leaseMs]);
  return new Set(rows.map((row) => row.lane));
}
