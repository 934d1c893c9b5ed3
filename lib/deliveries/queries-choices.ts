import { sql } from "@/lib/db";
import { laneName } from "@/lib/deliveries/lane-name";
import { type Bot, OF_ORGANIZATION } from "@/lib/deliveries/scope";

// A walk from kind to kind over the index of what is settled: as many look-ups as there are kinds.
const KINDS = `
with recursive settled as (
  (select kind from "Delivery" where "botId" = $1 and state <> 'pending' order by kind limit 1)
  union all
  select (select d.kind from "Delivery" d where d."botId" = $1 and d.state <> 'pending' and d.kind > s.kind
          order by d.kind limit 1)
  from settled s where s.kind is not null
)
select kind from settled where kind is not null
union
select kind from (
  select kind from "Delivery" where "botId" = $1 and state = 'pending' order by id limit 1000) waiting
union
select kind from (
  select kind from "Delivery" d where ${OF_ORGANIZATION} order by id desc limit 1000) ours
order by kind`;

/** The kinds that occur among a bot's deliveries and those of its organization. */
export async function listKinds(bot: Bot): Promise<string[]> {
  const rows = await sql.query<{ kind: string }>(KINDS, [bot.id, bot.organizationId]);
  return rows.map(({ kind }) => kind);
}

const MOST_LANES = 8;

const WAITING = `
select w.lane, w."organizationId", coalesce(o.slug, '') as organization, c.id as "conversationId", c."externalId"
from (
  select lane, min("organizationId") as "organizationId", min("conversationId") as "conversationId", min(id) as first
  from (
    select id, lane, "organizationId", "conversationId" from "Delivery"
    where "botId" = $1 and state = 'pending' order by id limit 1000) oldest
  group by lane
) w
left join "Conversation" c on c.id = w."conversationId" left join "Organization" o on o.id = w."organizationId"
order by w.first limit $2`;

type LaneRow = Parameters<typeof laneName>[0];

/** The lanes of a bot that have waited longest, by name: those are looked for. */
export async function listWaitingLanes(bot: Bot): Promise<string[]> {
  return (await sql.query<LaneRow>(WAITING, [bot.id, MOST_LANES])).map(laneName);
}
