import { sql } from "@/lib/db";
import type { DeskSeat } from "@/lib/testing/fault-suite/desk-seat";
import { type DeskMessage, messagesAtDesk } from "@/lib/testing/fault-suite/messages-at-desk";
import type { TalkRecord } from "@/lib/testing/fault-suite/talk-record";
import type { ToldEvents } from "@/lib/testing/fault-suite/told-events";

/** What happened at one time, in ms, in words. */
type Happening = { at: number; words: string };

const ATTEMPTS = `
select extract(epoch from a."startedAt")::float8 * 1000 as at,
  d.kind || ' ' || d.id || ', attempt ' || a.number || ': ' || a.outcome || coalesce(' ' || a.status, '') || ' after ' || a.ms || ' ms' ||
  case when a.number = d.attempts then coalesce(', ' || d.state || ': ' || d.says, '') else '' end as words
from "Attempt" a join "Delivery" d on d.id = a."deliveryId" join "Conversation" c on c.id = d."conversationId"
where c."externalId" = $1 and d.kind <> 'channel.event'`;

/** All that is known of one conversation, in the order of time: who looks for what went wrong reads this first. */
export async function trailOf({ seat, told }: { seat: DeskSeat; told: ToldEvents }, record: TalkRecord) {
  const attempts = await sql.query<Happening>(ATTEMPTS, [record.id]);
  const places = await Promise.all(
    seat.allOf(record.id).map(async ({ number }) => {
      const messages = await messagesAtDesk(seat, number);
      return messages.map((message) => atDesk(number, message));
    }),
  );
  const events = told.of(record.id).map(({ type, data, at }) => {
    const about = data.message?.text ?? data.handoff?.id ?? "";
    return { at, words: `told ${type} ${about}` };
  });
  const taken = record.taken.map(({ text, at }) => ({ at, words: `taken: ${text}` }));
  const said = record.agent.map(({ text, at }) => ({ at, words: `said at the desk: ${text}` }));
  return [...attempts, ...places.flat(), ...events, ...taken, ...said]
    .sort((a, b) => a.at - b.at)
    .map(({ at, words }) => `${new Date(at).toISOString().slice(11, 23)} ${words}`);
}

const atDesk = (number: number, { id, content, created_at }: DeskMessage): Happening => ({
  at: created_at * 1000,
  words: `desk #${number}, ${id}: ${content}`,
});
