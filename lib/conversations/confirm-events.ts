import type { BotScope } from "@/lib/bots/scope";
import { noteTaken } from "@/lib/conversations/note-arrival";
import { sql } from "@/lib/db";

// Words that were in the last page of events up to this cursor and are not known to have arrived.
const CONFIRMED = `
select m."conversationId", array_agg(m.id) as "messageIds"
from "Event" e
join "Message" m on m.id = substring(e.data -> 'message' ->> 'id' from '^msg_(\\d+)$')::bigint
  and m."conversationId" = e."conversationId"
where e."botId" = $1 and e.seq <= $2 and e.seq > $2 - $3::int and e.type = 'message.created' and m."deliveredAt" is null
group by 1`;

type Confirmed = { conversationId: string; messageIds: number[] };

/** Who asks for what comes after an event has got it: the words in the page that ended there have arrived. */
export async function confirmEvents(bot: BotScope, upTo: number, page: number): Promise<void> {
  for (const words of await sql.query<Confirmed>(CONFIRMED, [bot.id, upTo, page])) await noteTaken(words);
}
