import type { Conversation } from "@/lib/conversations/lock-conversation";
import type { Sql } from "@/lib/db";
import { deskDestination } from "@/lib/deliveries/destinations";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";

const MESSAGES_CARRIED = 50;

// What was said since the last human, and neither is at the desk nor on its way there. By ids, because a message may
// have waited for the lock since before the human's end; only of those who ended without noting one by time.
const MISSING = `
select m.id from "Message" m
where m."conversationId" = $1 and m."chatwootMessageId" is null and m.author in ('user', 'bot') and not m."isNote"
  and m.id > coalesce((
    select max(coalesce(h."lastMessageId", (
      select max(e.id) from "Message" e where e."conversationId" = $1 and e."createdAt" <= h."endedAt")))
    from "Handoff" h where h."conversationId" = $1 and h."endedAt" is not null), 0)
  and m.id not in (
    select (d.payload ->> 'messageId')::bigint from "Delivery" d
    where d.lane = 'desk:' || $1 and d.kind = 'desk.message' and d.state = 'pending')
order by m.id`;

/**
 * Sends what the desk has not seen, when a human is asked for or takes over: the last fifty messages as messages,
 * what is older as one note. With the mirror `live` there is normally nothing.
 */
export async function enqueueHistory(tx: Sql, conversation: Conversation): Promise<void> {
  const { id: conversationId, organizationId, botId } = conversation;
  const missing = await tx.query<{ id: number }>(MISSING, [conversationId]);
  if (missing.length === 0) return;
  const carried = missing.slice(-MESSAGES_CARRIED);
  const older = missing.slice(0, -MESSAGES_CARRIED);
  const lane = {
    organizationId,
    botId,
    conversationId,
    lane: `desk:${conversationId}`,
    destination: deskDestination(organizationId),
    urgency: 0 as const,
  };
  const [first, last] = [older[0]?.id, older.at(-1)?.id];
  if (first !== undefined) {
    await enqueueDelivery(tx, { ...lane, kind: "desk.history", payload: { from: first, to: last } });
  }
  await enqueueDelivery(
    tx,
    ...carried.map(({ id }) => ({ ...lane, kind: "desk.message", payload: { messageId: id } })),
  );
}
