import type { BotScope } from "@/lib/bots/scope";
import { NEWEST_WITH_PERSON, SEARCHED, WITH_PERSON } from "@/lib/conversations/searched";
import { sql } from "@/lib/db";
import { MOST_COUNTED } from "@/lib/most-counted";

// Those that a human owns stand in an index of their own, however many the bot has.
const countAmong = (among: string): string => `
select
  (select count(*) from (
    select 1 from ${among}
    where c."botId" = $2 and ${SEARCHED} limit ${MOST_COUNTED + 1}) counted)::int as "all",
  count(*) filter (where c.state = 'waiting')::int as waiting,
  count(*) filter (where c.state = 'human')::int as human
from ${WITH_PERSON}
where c."organizationId" = $1 and c."botId" = $2 and c.state <> 'bot' and ${SEARCHED}`;

export type ConversationCounts = { bot: number; waiting: number; human: number; all: number };

/** How many conversations a search finds in each state; `all` and `bot` are counted as far as `MOST_COUNTED` and one more. */
export async function countConversations(
  bot: BotScope,
  search: string | undefined,
): Promise<ConversationCounts> {
  const count = search ? countAmong(NEWEST_WITH_PERSON) : countAmong(WITH_PERSON);
  const values = [bot.organizationId, bot.id, search?.toLowerCase() ?? null];
  const [row] = await sql.query<Omit<ConversationCounts, "bot">>(count, values);
  const { all = 0, waiting = 0, human = 0 } = row ?? {};
  return { all, waiting, human, bot: all > MOST_COUNTED ? all : all - waiting - human };
}
