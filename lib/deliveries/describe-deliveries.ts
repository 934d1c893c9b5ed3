import { sql } from "@/lib/db";
import { laneName } from "@/lib/deliveries/lane-name";
import { type Position, type Standing, standingOf } from "@/lib/deliveries/standing-of";
import { isoOrNull } from "@/lib/iso";

/** A delivery as a line of a list. Times are as they stand in JSON. */
export type DeliveryLine = {
  id: number;
  standing: Standing;
  kind: string;
  /** By the runtime's own name of the conversation. */
  lane: string;
  /** Our id of the conversation that it belongs to. */
  conversationId: string | null;
  says: string | null;
  attempts: number;
  createdAt: string;
  /** When it was meant for, if that was later. */
  plannedAt: string | null;
  settledAt: string | null;
};

type Row = Position & {
  kind: string;
  lane: string;
  organizationId: string;
  organization: string;
  conversationId: string | null;
  externalId: string | null;
  says: string | null;
  attempts: number;
  createdAt: Date;
  plannedAt: Date | null;
  settledAt: Date | null;
};

const DESCRIBE = `
select d.id, d.state, d.kind, d.lane, d."organizationId", coalesce(o.slug, '') as organization, d.says, d.attempts,
  d."createdAt", d."dueAt" as "plannedAt", d."settledAt", c.id as "conversationId", c."externalId",
  l.lease is not null and l."dueAt" > now() as "isHeldByWorker",
  d.failures, l."dueAt" as "laneDueAt", l."notBefore", t."pausedAt", t."heldUntil", h.id as "headId", h.kind as "headKind"
from "Delivery" d
left join "Organization" o on o.id = d."organizationId"
left join "Conversation" c on c.id = d."conversationId"
left join "Lane" l on l.lane = d.lane
left join "Destination" t on t.destination = d.destination
left join lateral (
  select id, kind from "Delivery" where lane = d.lane and state = 'pending' order by id limit 1
) h on d.state = 'pending'
where d.id = any($1) order by d.id desc`;

/** What can be said of each of these, the youngest first. Its payload is never part of that. */
export async function describeDeliveries(ids: number[]): Promise<DeliveryLine[]> {
  if (ids.length === 0) return [];
  const now = new Date();
  return (await sql.query<Row>(DESCRIBE, [ids])).map((row) => ({
    id: Number(row.id),
    standing: standingOf(row, now),
    kind: row.kind,
    lane: laneName(row),
    conversationId: row.conversationId,
    says: row.says,
    attempts: row.attempts,
    createdAt: row.createdAt.toISOString(),
    plannedAt: isoOrNull(row.plannedAt),
    settledAt: isoOrNull(row.settledAt),
  }));
}
