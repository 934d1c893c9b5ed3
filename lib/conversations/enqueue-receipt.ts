import type { Sql } from "@/lib/db";
import { deskDestination } from "@/lib/deliveries/destinations";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";

// Who looks at the screen reads at once: one receipt then says both.
const SHORTLY = 500;

// One that nobody has begun reads what is written now. The lock keeps it from being begun before that is committed.
const IS_AWAITED = `select 1 from "Lane" where lane = $1 and pending > (lease is not null)::int for update`;

type About = { id: string; organizationId: string; botId: string };

/**
 * Has the desk told how far its agents' words got, in the transaction in which that was written. One delivery tells
 * one thing and leaves the rest to its successor, so that receipts never hold up words for longer than one call.
 */
export async function enqueueReceipt(
  tx: Sql,
  { id: conversationId, organizationId, botId }: About,
  dueAt = new Date(Date.now() + SHORTLY),
): Promise<void> {
  const lane = `receipt:${conversationId}`;
  if ((await tx.query(IS_AWAITED, [lane])).length > 0) return;
  await enqueueDelivery(tx, {
    organizationId,
    botId,
    conversationId,
    lane,
    destination: deskDestination(organizationId),
    urgency: 2,
    kind: "desk.receipt",
    payload: {},
    dueAt,
  });
}
