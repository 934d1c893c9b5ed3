import type { BotScope } from "@/lib/bots/scope";
import { closeThread } from "@/lib/conversations/close-thread";
import { endHandoff } from "@/lib/conversations/end-handoff";
import { type HandoffRow, type HandoffShape, handoffShape } from "@/lib/conversations/handoff-shape";
import { conversationIdOf } from "@/lib/conversations/ids";
import { type Conversation, lockConversation } from "@/lib/conversations/lock-conversation";
import { inTransaction, type Sql } from "@/lib/db";
import { deskDestination } from "@/lib/deliveries/destinations";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";
import { NotFound } from "@/lib/errors";

const LAST = `select * from "Handoff" where "conversationId" = $1 order by "requestedAt" desc limit 1`;

/**
 * Closes the conversation's place at the desk, with a line for the agent. From here on it speaks for nobody: what
 * the desk still says of it changes nothing.
 */
export async function leaveDesk(tx: Sql, conversation: Conversation, line: string): Promise<void> {
  const { id: conversationId, organizationId, botId, deskConversationId } = conversation;
  if (!deskConversationId) return;
  await closeThread(tx, conversation, deskConversationId);
  await enqueueDelivery(tx, {
    organizationId,
    botId,
    conversationId,
    lane: `desk:${conversationId}`,
    destination: deskDestination(organizationId),
    urgency: 0,
    kind: "desk.close",
    payload: { deskConversationId, line },
  });
}

/** The customer no longer wants a human: the bot has the conversation again. Asked twice, it answers the same. */
export async function cancelHandoff(bot: BotScope, externalId: string): Promise<HandoffShape> {
  return inTransaction(async (tx) => {
    const conversation = await lockConversation(tx, conversationIdOf(bot, externalId));
    if (!conversation) throw new NotFound("conversation");
    if (conversation.state === "bot") {
      const [last] = await tx.query<HandoffRow>(LAST, [conversation.id]);
      if (!last) throw new NotFound("handoff", "No human was asked for in this conversation.");
      return handoffShape(last);
    }
    const handoff = await endHandoff(tx, conversation, { reason: "cancelled", by: "customer" });
    await leaveDesk(tx, conversation, "The customer no longer wants a human. The bot answers again.");
    if (!handoff) throw new NotFound("handoff");
    return handoff;
  });
}
