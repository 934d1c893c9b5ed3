import { sql } from "@/lib/db";

/** A bot the caller was shown to belong to: this room stands below the one that mints the proof. */
type Bot = { readonly id: string; readonly organizationId: string };

const COUNT_DEAD = `select count(*)::int as n from "Delivery" where "botId" = $1 and state = 'dead'`;

/** How many of a bot's deliveries need somebody. */
export async function countDead(bot: Bot): Promise<number> {
  const [row] = await sql.query<{ n: number }>(COUNT_DEAD, [bot.id]);
  return row?.n ?? 0;
}
