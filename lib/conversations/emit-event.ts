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

// Also while the channel is switched off: it waits, and goes out when it is on again.
const CALLBACK = `select id from "Channel" where id = $1 and "callbackUrl" is not null`;

type About = { id: string; organizationId: string; botId: string; channelId: string | null };

/** Tells the runtime something: by callback when its channel has an address, and to those who poll. */
export async function emitEvent(
  tx: Sql,
  about: About,
  type: CallbackType,
  data: Record<string, unknown>,
): Promise<void> {
  const { id: conversationId, organizationId, botId, channelId } = about;
  const [event] = await tx.query<{ seq: number }>(NUMBER, [
    organizationId,
    botId,
    newId("evt"),
    conversationId,
    type,
    JSON.stringify(data),
  ]);
  const [channel] = await tx.query<{ id: string }>(CALLBACK, [channelId]);
  if (!channel || !event) return;
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
