import { conversationShape } from "@/lib/conversations/conversation-shape";
import { emitEvent } from "@/lib/conversations/emit-event";
import type { Thread } from "@/lib/conversations/find-thread";
import { lockConversation } from "@/lib/conversations/lock-conversation";
import { inTransaction } from "@/lib/db";
import { iso } from "@/lib/iso";

const ADVANCE = `
update "DeskConversation" set "agentSeenAt" = $2
where id = $1 and ("agentSeenAt" is null or "agentSeenAt" < $2) returning id`;

// The desk's clock shows whole seconds: what arrived in the same one was there to be seen.
const SEEN = `
update "Message" set "readAt" = greatest("deliveredAt", $2)
where "deskConversationId" = $1 and "chatwootMessageId" is not null and author = 'user' and "readAt" is null
  and date_trunc('second', "deliveredAt") <= $2`;

type Seen = Pick<Thread, "ids" | "agentSeenAt">;

/**
 * Takes in up to when agents have seen the customer's words, in the desk's seconds, and tells the runtime once per
 * advance while a human has the conversation or is wanted. Chatwoot sends no webhook for it alone: it comes with the
 * next one, such as an agent's typing, or when the desk is read back. Neither BotAgent1 nor the bot ever moves it.
 */
export async function takeInSeen(
  { ids, agentSeenAt }: Seen,
  seconds: number | null | undefined,
): Promise<void> {
  const seenAt = new Date((seconds ?? 0) * 1000);
  if (seenAt <= (agentSeenAt ?? new Date(0))) return;
  await inTransaction(async (tx) => {
    const conversation = await lockConversation(tx, ids.conversationId);
    const values = [ids.deskConversationId, seenAt];
    if (!conversation || (await tx.query(ADVANCE, values)).length === 0) return;
    await tx.query(SEEN, values);
    if (conversation.state === "bot" || conversation.deskConversationId !== ids.deskConversationId) return;
    await emitEvent(tx, conversation, "conversation.read", {
      conversation: conversationShape(conversation),
      readAt: iso(seenAt),
    });
  });
}
