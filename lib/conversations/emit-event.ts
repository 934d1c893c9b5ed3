import type { CallbackType } from "@/lib/callbacks/callback-event";
import type { Sql } from "@/lib/db";
import { channelDestination } from "@/lib/deliveries/destinations";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";
import { newId } from "@/lib/tokens";

// The bot's counter is locked until the commit, so no reader of the events can see a later one before an earlier.
const NUMBER = `
with next as (
  insert into "EventCounter" ("botId", "organizationId", last) values ($2, $1, 1)
  on conflict ("botId") do update set last = "EventCounter".last + 1
  returning last
)
insert into "Event" ("organizationId", "botId", seq, id, "conversationId", type, data)
select $1, $2, next.last, $3, $4, $5, $6::jsonb from next
returning seq`;

const CHANNEL = `select id, "callbackUrl" from "Channel" where id = $1`;

const ADOPT = `
update "Conversation" c set "channelId" = h.id
from (select id, "callbackUrl" from "Channel" where "botId" = $2 order by "createdAt", id limit 1) h
where c.id = $1 returning h.id, h."callbackUrl"`;

type Channel = { id: string; callbackUrl: string | null };

/** Where a conversation is told of; begun before its bot had a channel, or on one that was deleted, by the bot's first. */
async function channelOf(tx: Sql, { id, botId, channelId }: About): Promise<Channel | undefined> {
  const [channel] = await tx.query<Channel>(CHANNEL, [channelId]);
  return channel ?? (await tx.query<Channel>(ADOPT, [id, botId]))[0];
}

type About = { id: string; organizationId: string; botId: string; channelId: string | null };

/** Tells the runtime something: by callback when its channel has an address, and to those who poll. */
export async function emitEvent(
  tx: Sql,
  about: About,
  type: CallbackType,
  data: Record<string, unknown>,
): Promise<void> {
  const { id: conversationId, organizationId, botId } = about;
  const [event] = await tx.query<{ seq: number }>(NUMBER, [
    organizationId,
    botId,
    newId("evt"),
    conversationId,
    type,
    JSON.stringify(data),
  ]);
  const channel = await channelOf(tx, about);
  // Also while it is switched off: it waits, and goes out when it is on again.
  if (!channel?.callbackUrl || !event) return;
  await enqueueDelivery(tx, {
    organizationId,
    botId,
    conversationId,
    lane: `bot:${conversationId}`,
    destination: channelDestination(channel.id),
    urgency: 0,
    kind: type,
    payload: { seq: event.seq },
  });
}
