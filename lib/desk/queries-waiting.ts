import { sql } from "@/lib/db";
import { deskDestination, intakeDestination, setupDestination } from "@/lib/deliveries/destinations";
import { DUE_NOW } from "@/lib/deliveries/due-now";
import { isoOrNull } from "@/lib/iso";
import type { OrganizationScope } from "@/lib/organizations/scope";

/** What leads to one place: how many lanes wait there, with how many deliveries, and why. */
export type WaitingLine = {
  to: "desk" | "intake" | "setup" | "channel";
  /** Of a channel. */
  channel: { id: string; botId: string; bot: string; label: string } | null;
  lanes: number;
  deliveries: number;
  /** `held`: it does not answer, and is tried again soon. `off`: the channel is switched off. */
  state: "going" | "held" | "paused" | "off";
  /** Why it does not go on, in the words of whoever does not let it. */
  reason: string | null;
  /** Since when it is paused or off, or until when it is held; where all wait for later, when the first is tried. */
  at: string | null;
  /** When what waits longest was added. */
  oldest: string | null;
};

// Lanes with nothing in them are not in this index. Those in which Baton plans its own reading back always wait.
// Ids follow time: the first that a bot has there is its oldest. What is the organization's own stands in one lane.
const WAITING = `
select p."to", p.bot, p."botId", p.label, p."channelId", coalesce(l.lanes, 0) as lanes,
  coalesce(l.deliveries, 0) as deliveries, d."pausedAt", p."disabledAt",
  coalesce(p."disabledReason", d.reason) as reason,
  case when d."heldUntil" > now() then d."heldUntil" end as "heldUntil", l.next, o.oldest
from (
  select 1 as place, 'desk' as "to", $2 as destination, null as bot, null as "botId", null as label, null as "channelId",
    null::timestamptz as "disabledAt", null as "disabledReason"
  union all select 2, 'intake', $3, null, null, null, null, null, null
  union all select 3, 'setup', $4, null, null, null, null, null, null
  union all select 4, 'channel', 'channel:' || c.id, b.name, b.id, c.label, c.id, c."disabledAt", c."disabledReason"
  from "Channel" c join "Bot" b on b.id = c."botId" and b."deletedAt" is null
  where c."organizationId" = $1 and c."callbackUrl" is not null
) p
left join "Destination" d on d.destination = p.destination
left join lateral (
  select count(*)::int as lanes, sum(pending)::int as deliveries,
    case when count(*) = count(*) filter (where lease is null and "dueAt" > ${DUE_NOW}) then min("dueAt") end as next
  from "Lane"
  where destination = p.destination and "dueAt" is not null
    and split_part(lane, ':', 1) in ('desk', 'intake', 'setup', 'bot')
) l on true
left join lateral (
  select min("createdAt") as oldest from (
    select first."createdAt" from "Bot" b cross join lateral (
      select "createdAt" from "Delivery"
      where "botId" = b.id and state = 'pending' and destination = p.destination order by id limit 1
    ) first
    where b."organizationId" = $1
    union all
    (select "createdAt" from "Delivery" where lane = p.destination and state = 'pending' order by id limit 1)
  ) waiting
  where l.deliveries > 0
) o on true
order by p.place, p.bot, p.label`;

type Row = {
  to: WaitingLine["to"];
  bot: string | null;
  botId: string | null;
  label: string | null;
  channelId: string | null;
  lanes: number;
  deliveries: number;
  disabledAt: Date | null;
  pausedAt: Date | null;
  heldUntil: Date | null;
  next: Date | null;
  reason: string | null;
  oldest: Date | null;
};

function stateOf({ disabledAt, pausedAt, heldUntil, next }: Row): Pick<WaitingLine, "state" | "at"> {
  if (disabledAt) return { state: "off", at: disabledAt.toISOString() };
  if (pausedAt) return { state: "paused", at: pausedAt.toISOString() };
  if (heldUntil) return { state: "held", at: heldUntil.toISOString() };
  return { state: "going", at: isoOrNull(next) };
}

function lineOf(row: Row): WaitingLine {
  const { to, bot, botId, label, channelId, lanes, deliveries, reason, oldest } = row;
  const { state, at } = stateOf(row);
  return {
    to,
    channel: bot && botId && label && channelId ? { id: channelId, botId, bot, label } : null,
    lanes,
    deliveries,
    state,
    reason: state === "going" ? null : reason,
    at,
    oldest: isoOrNull(oldest),
  };
}

/** Every place that this organization's deliveries lead to. */
export async function listWaiting({ id }: OrganizationScope): Promise<WaitingLine[]> {
  const own = [deskDestination(id), intakeDestination(id), setupDestination(id)];
  return (await sql.query<Row>(WAITING, [id, ...own])).map(lineOf);
}
