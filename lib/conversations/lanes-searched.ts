import { lanesNamed, lanesOf } from "@/lib/conversations/lanes-named";
import { NEWEST_WITH_PERSON, SEARCHED } from "@/lib/conversations/searched";
import { sql } from "@/lib/db";
import type { Bot } from "@/lib/deliveries/scope";

const MOST = 50;

const FIND = `
select c.id from ${NEWEST_WITH_PERSON} where ${SEARCHED}
order by c."lastMessageAt" desc, c.id desc limit ${MOST}`;

const isLane = (words: string): boolean => /^[a-z*-]+:\S+$/.test(words);

/** The lanes of the conversations in which some words occur, the newest of them; a whole lane stands for itself. */
export async function lanesSearched(bot: Bot, words: string): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(FIND, [bot.organizationId, bot.id, words.toLowerCase()]);
  return [...rows.flatMap(({ id }) => lanesOf(id)), ...(isLane(words) ? lanesNamed(bot, words) : [])];
}
