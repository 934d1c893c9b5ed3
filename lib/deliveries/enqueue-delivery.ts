import { isLostRace, type Sql, sql } from "@/lib/db";
import { wakeWorkers } from "@/lib/deliveries/wake";

export type NewDelivery = {
  organizationId: string;
  botId?: string;
  conversationId?: string;
  /** What keeps its order, such as `desk:cnv_…`. */
  lane: string;
  /** Whom the lane leads to, such as `desk:org_…`: pauses, rooms and breakers count by it. */
  destination: string;
  /** 0 goes before 1: where a human waits. 2 goes after all words. */
  urgency?: 0 | 1 | 2;
  kind: string;
  payload: Record<string, unknown>;
  /** The same key twice is one delivery. */
  dedupeKey?: string;
  /** Not before this time. */
  dueAt?: Date;
};

// The lane's row is locked before a delivery draws its id, so ids in a lane are in the order of commits. Where the
// newest leads the whole lane leads, and does not wait there for what the former destination did.
const ENQUEUE = `
with input as (
  select * from jsonb_to_recordset($1::jsonb) as x(
    position int, "organizationId" text, "botId" text, "conversationId" text, lane text, destination text,
    urgency int, kind text, payload jsonb, "dedupeKey" text, "dueAt" timestamptz)
), fresh as (
  select i.* from input i
  where i."dedupeKey" is null
     or not exists (select 1 from "Delivery" d where d."dedupeKey" = i."dedupeKey")
), lanes as (
  insert into "Lane" (lane, "organizationId", destination, urgency, pending, "dueAt")
  select lane, min("organizationId"), min(destination), min(coalesce(urgency, 1)), count(*),
         coalesce(min("dueAt"), now())
  from fresh group by lane order by lane
  on conflict (lane) do update set
    pending = "Lane".pending + excluded.pending,
    urgency = excluded.urgency,
    destination = excluded.destination,
    "dueAt" = case when "Lane".lease is null and "Lane".destination <> excluded.destination then excluded."dueAt"
      else coalesce("Lane"."dueAt", excluded."dueAt") end
  returning lane
)
insert into "Delivery" ("organizationId", "botId", "conversationId", lane, destination, kind, payload, "dedupeKey", "dueAt")
select f."organizationId", f."botId", f."conversationId", f.lane, f.destination, f.kind, f.payload, f."dedupeKey", f."dueAt"
from fresh f join lanes l using (lane)
order by f.position
returning id`;

/**
 * Writes what must be carried, in the transaction of its cause. The caller holds the lock of the conversation
 * when the lane is a conversation's. Returns the ids; a known `dedupeKey` adds nothing.
 */
export async function enqueueDelivery(tx: Sql, ...deliveries: NewDelivery[]): Promise<number[]> {
  if (deliveries.length === 0) return [];
  const rows = deliveries.map((delivery, position) => ({ ...delivery, position }));
  const write = () => tx.query<{ id: number | bigint }>(ENQUEUE, [JSON.stringify(rows)]);
  const ids = await write().catch((error: unknown) => {
    // Another wrote the same key at the same time. A transaction has to begin again for that, this alone has not.
    if (tx === sql && isLostRace(error)) return write();
    throw error;
  });
  wakeWorkers();
  return ids.map(({ id }) => Number(id));
}
