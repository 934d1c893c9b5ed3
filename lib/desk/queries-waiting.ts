import { sql } from "@/lib/db";
import { deskDestination, intakeDestination, setupDestination } from "@/lib/deliveries/destinations";
import type { OrganizationScope } from "@/lib/organizations/scope";

/** What leads to one place: how many lanes wait there, with how many deliveries, and why. */
export type WaitingLine = {
  to: "desk" | "intake" | "setup" | "channel";
  /** Of a channel. */
  channel: { bot: string; label: string } | null;
  lanes: number;
  deliveries: number;
  /** `held`: it does not answer, and is tried again soon. */
  state: "going" | "held" | "paused";
  since: string | null;
};

// Lanes with nothing in them are not in this index. Those in which Baton plans its own reading back always wait.
const WAITING = `
select p."to", p.bot, p.label, coalesce(l.lanes, 0) as lanes, coalesce(l.deliveries, 0) as deliveries,
  d."pausedAt", d."heldUntil" > now() as "isHeld"
from (
  select 1 as place, 'desk' as "to", $2 as destination, null as bot, null as label
  union all select 2, 'intake', $3, null, null
  union all select 3, 'setup', $4, null, null
  union all select 4, 'channel', 'channel:' || c.id, b.name, c.label
  from "Channel" c join "Bot" b on b.id = c."botId" and b."deletedAt" is null
  where c."organizationId" = $1 and c."callbackUrl" is not null
) p
left join "Destination" d on d.destination = p.destination
left join lateral (
  select count(*)::int as lanes, sum(pending)::int as deliveries from "Lane"
  where destination = p.destination and "dueAt" is not null
    and split_part(lane, ':', 1) in ('desk', 'intake', 'setup', 'bot')
) l on true
order by p.place, p.bot, p.label`;

type Row = {
  to: WaitingLine["to"];
  bot: string | null;
  label: string | null;
  lanes: number;
  deliveries: number;
  pausedAt: Date | null;
  isHeld: boolean | null;
};

/** Every place that this organization's deliveries lead to. */
export async function listWaiting({ id }: OrganizationScope): Promise<WaitingLine[]> {
  const own = [deskDestination(id), intakeDestination(id), setupDestination(id)];
  return (await sql.query<Row>(WAITING, [id, ...own])).map(({ bot, label, pausedAt, isHeld, ...row }) => ({
    to: row.to,
    channel: bot && label ? { bot, label } : null,
    lanes: row.lanes,
    deliveries: row.deliveries,
    state: pausedAt ? "paused" : isHeld ? "held" : "going",
    since: pausedAt?.toISOString() ?? null,
  }));
}
