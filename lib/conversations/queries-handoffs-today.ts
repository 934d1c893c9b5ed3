import type { BotScope } from "@/lib/bots/scope";
import { sql } from "@/lib/db";

/** Durations are in milliseconds; null where nobody has answered yet. */
export type TeamToday = {
  teamId: number | null;
  team: string | null;
  count: number;
  firstAnswer: number | null;
};

export type HandoffsToday = {
  count: number;
  completed: number;
  cancelled: number;
  failed: number;
  open: number;
  /** The median, and what nine in ten are below. */
  firstAnswer: number | null;
  slowestTenth: number | null;
  teams: TeamToday[];
};

/** The median of a day, the oldest first; the last one is today. */
export type DayOfAnswers = { day: string; firstAnswer: number | null };

// Who takes over unasked has answered nobody.
const ANSWER = `extract(epoch from "joinedAt" - "requestedAt") * 1000`;
const ANSWERED = `"joinedAt" is not null and origin = 'bot'`;
const MEDIAN = `percentile_cont(0.5) within group (order by ${ANSWER}) filter (where ${ANSWERED})`;
const SINCE_MIDNIGHT = `"botId" = $1 and "requestedAt" >= date_trunc('day', now(), $2)`;

const TODAY = `
select count(*)::int as count,
  count(*) filter (where "endReason" = 'completed')::int as completed,
  count(*) filter (where "endReason" = 'cancelled')::int as cancelled,
  count(*) filter (where "endReason" = 'failed')::int as failed,
  count(*) filter (where "endedAt" is null)::int as open,
  ${MEDIAN}::float8 as "firstAnswer",
  percentile_cont(0.9) within group (order by ${ANSWER}) filter (where ${ANSWERED})::float8 as "slowestTenth"
from "Handoff" where ${SINCE_MIDNIGHT}`;

// One team by its newest name: routes call it as they like.
const TEAMS = `
select "teamId", (array_agg("teamName" order by "requestedAt" desc))[1] as team, count(*)::int as count,
  ${MEDIAN}::float8 as "firstAnswer"
from "Handoff" where ${SINCE_MIDNIGHT} group by "teamId" order by count(*) desc, team limit 8`;

const DAYS = `
select to_char(d.day, 'YYYY-MM-DD') as day, a."firstAnswer"
from generate_series(date_trunc('day', now() at time zone $2) - interval '13 days',
  date_trunc('day', now() at time zone $2), interval '1 day') as d(day)
left join (
  select date_trunc('day', "requestedAt" at time zone $2) as day, ${MEDIAN}::float8 as "firstAnswer"
  from "Handoff" where "botId" = $1 and "requestedAt" >= now() - interval '15 days' group by 1
) a on a.day = d.day
order by d.day`;

type Row = Omit<HandoffsToday, "teams">;

const NONE: Row = {
  count: 0,
  completed: 0,
  cancelled: 0,
  failed: 0,
  open: 0,
  firstAnswer: null,
  slowestTenth: null,
};

/** The handoffs since midnight in this zone, and the teams they went to. */
export async function readHandoffsToday(bot: BotScope, zone: string): Promise<HandoffsToday> {
  const [[row = NONE], teams] = await Promise.all([
    sql.query<Row>(TODAY, [bot.id, zone]),
    sql.query<TeamToday>(TEAMS, [bot.id, zone]),
  ]);
  return { ...row, teams };
}

/** How long the first answer took, a median for each of the last fourteen days in this zone. */
export const readFirstAnswers = (bot: BotScope, zone: string): Promise<DayOfAnswers[]> =>
  sql.query<DayOfAnswers>(DAYS, [bot.id, zone]);
