import { sql } from "@/lib/db";
import { type Bot, OF_ORGANIZATION } from "@/lib/deliveries/scope";
import { env } from "@/lib/env";

/** For how long deliveries are kept, in days. */
export const keptDays = (): number => env().DELIVERY_RETENTION_DAYS;

const COUNT_DEAD = `
select (select count(*) from "Delivery" where "botId" = $1 and state = 'dead')::int
     + (select count(*) from "Delivery" d where ${OF_ORGANIZATION} and state = 'dead')::int as n`;

/** How many deliveries need somebody: a bot's, and those of its organization itself. */
export async function countDead(bot: Bot): Promise<number> {
  const [row] = await sql.query<{ n: number }>(COUNT_DEAD, [bot.id, bot.organizationId]);
  return row?.n ?? 0;
}
