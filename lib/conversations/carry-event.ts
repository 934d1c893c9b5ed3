import type { CallbackEvent } from "@/lib/callbacks/callback-event";
import { sendCallback } from "@/lib/callbacks/send-callback";
import { disableChannel } from "@/lib/channels/disable-channel";
import { noteAnswer } from "@/lib/channels/note-answer";
import { noteNotTaken, noteTaken } from "@/lib/conversations/note-arrival";
import { sql } from "@/lib/db";
import type { ClaimedDelivery } from "@/lib/deliveries/claim-lanes";
import type { End, Handler, Job } from "@/lib/deliveries/job";
import { CALLBACK_POLICY } from "@/lib/deliveries/next-attempt";
import { type Outcome, refused, retry } from "@/lib/outcome";
import { open } from "@/lib/secret-box";

type Row = {
  id: string;
  type: string;
  data: unknown;
  createdAt: Date;
  channelId: string | null;
  callbackUrl: string | null;
  disabledReason: string | null;
  secrets: string[] | null;
};

const READ = `
select e.id, e.type, e.data, e."createdAt", h.id as "channelId", h."callbackUrl", h."disabledReason",
  (select array_agg(s.sealed order by s."createdAt" desc) from "ChannelSecret" s
   where s."channelId" = h.id and (s."expiresAt" is null or s."expiresAt" > now())) as secrets
from "Event" e join "Conversation" c on c.id = e."conversationId"
left join lateral (
  select * from "Channel" where "botId" = c."botId"
  order by id is not distinct from c."channelId" desc, "createdAt", id limit 1
) h on true
where e."botId" = $1 and e.seq = $2`;

async function carry(job: Job): Promise<Outcome> {
  const [row] = await sql.query<Row>(READ, [job.botId, job.payload.seq]);
  if (!row) return refused("It waited for longer than events are kept");
  const { channelId, callbackUrl } = row;
  if (!channelId || !callbackUrl) return refused("The channel has no callback URL any more");
  if (row.disabledReason) return retry(`The channel is switched off: ${row.disabledReason}`);
  const event: CallbackEvent = {
    id: row.id,
    type: row.type,
    timestamp: row.createdAt.toISOString(),
    data: row.data,
  };
  const secrets = (row.secrets ?? []).map(open);
  const { outcome, isGone, says } = await sendCallback({ url: callbackUrl, secrets, event });
  const called = { channelId, callbackUrl };
  await noteAnswer(called, { isOk: outcome.kind === "done", says });
  if (isGone) await disableChannel(called, "its callback URL answered 410 Gone");
  return outcome;
}

const WORDS = `
select "conversationId", substring(data -> 'message' ->> 'id' from '^msg_(\\d+)$')::bigint as id from "Event"
where "botId" = $1 and seq = $2`;

async function noteEnd({ botId, payload }: ClaimedDelivery, { isDead, says }: End): Promise<void> {
  const [row] = await sql.query<{ conversationId: string; id: number }>(WORDS, [botId, payload.seq]);
  if (!row) return;
  const words = { conversationId: row.conversationId, messageIds: [row.id] };
  await (isDead ? noteNotTaken(words, says) : noteTaken(words));
}

/** Carries an event to the runtime, as a signed callback to its channel. */
export const carryEvent: Handler = { run: carry, policy: CALLBACK_POLICY };

/** Carries words of the desk like any event; that they arrived, or why they did not, is written down. */
export const carryWords: Handler = { ...carryEvent, end: noteEnd };
