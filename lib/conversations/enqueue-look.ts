import type { Snapshot } from "@/lib/conversations/decide";
import { sql } from "@/lib/db";
import { intakeDestination } from "@/lib/deliveries/destinations";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";

type Look = {
  organizationId: string;
  botId: string;
  conversationId: string;
  inboxId: string;
  chatwootConversationId: number;
  id: string;
  /** As the list had it; null has it asked for. */
  snapshot: Snapshot | null;
  seenAt?: number | null | undefined;
};

/** Has a conversation read back, in its turn after the webhooks that came in for it. */
export async function enqueueLook(look: Look): Promise<void> {
  const { organizationId, botId, conversationId, inboxId, chatwootConversationId, id, snapshot, seenAt } =
    look;
  await sql.query(`update "DeskConversation" set "lookedAt" = now() where id = $1`, [id]);
  await enqueueDelivery(sql, {
    organizationId,
    botId,
    conversationId,
    lane: `intake:${conversationId}`,
    destination: intakeDestination(organizationId),
    urgency: 0,
    kind: "desk.event",
    payload: { inboxId, chatwootConversationId, mark: null, note: { kind: "look", snapshot }, seenAt },
    dedupeKey: `look:${id}:${snapshot?.updatedAt ?? Math.floor(Date.now() / 60_000)}`,
  });
}
