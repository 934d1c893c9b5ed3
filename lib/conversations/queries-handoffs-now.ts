import type { BotScope } from "@/lib/bots/scope";
import type { HandoffState } from "@/lib/conversations/schema";
import { sql } from "@/lib/db";
import { iso } from "@/lib/iso";

/** A handoff that goes on. */
export type HandoffNow = {
  id: string;
  conversationId: string;
  /** The person's name, or the runtime's own id of the conversation. */
  person: string;
  state: Exclude<HandoffState, "ended">;
  team: string | null;
  agent: string | null;
  intent: string | null;
  since: string;
};

export type HandoffsNow = {
  waiting: number;
  /** Since when whoever waits longest has waited. */
  longestSince: string | null;
  withHuman: number;
  agents: { name: string | null; count: number }[];
  /** Those who wait first, the longest first; as many as a page shows. */
  handoffs: HandoffNow[];
};

const SHOWN = 8;

const NOW = `
select h.id, h."conversationId", coalesce(p.name, c."externalId") as person, h.state, h."teamName" as team,
  h."agentName" as agent, h."unfinishedIntents"[1] as intent, h."requestedAt" as since
from "Handoff" h
join "Conversation" c on c.id = h."conversationId" left join "Person" p on p.id = c."personId"
where h."botId" = $1 and h."endedAt" is null
order by h."joinedAt" is not null, h."requestedAt" limit $2`;

const COUNT = `
select "joinedAt" is not null as "isJoined", case when "joinedAt" is not null then "agentName" end as name,
  count(*)::int as count, min("requestedAt") as since
from "Handoff" where "botId" = $1 and "endedAt" is null group by 1, 2 order by count(*) desc, 2`;

type NowRow = Omit<HandoffNow, "since"> & { since: Date };
type CountRow = { isJoined: boolean; name: string | null; count: number; since: Date };

/** Who waits, and who is with a human. */
export async function readHandoffsNow(bot: BotScope): Promise<HandoffsNow> {
  const [rows, counts] = await Promise.all([
    sql.query<NowRow>(NOW, [bot.id, SHOWN]),
    sql.query<CountRow>(COUNT, [bot.id]),
  ]);
  const waiting = counts.find(({ isJoined }) => !isJoined);
  const joined = counts.filter(({ isJoined }) => isJoined);
  return {
    waiting: waiting?.count ?? 0,
    longestSince: waiting ? iso(waiting.since) : null,
    withHuman: joined.reduce((sum, { count }) => sum + count, 0),
    agents: joined.map(({ name, count }) => ({ name, count })),
    handoffs: rows.map((row) => ({ ...row, since: iso(row.since) })),
  };
}
