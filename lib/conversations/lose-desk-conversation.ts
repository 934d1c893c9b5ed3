import { applyDeskNews } from "@/lib/conversations/apply-desk-news";

/** The desk has no such conversation any more: a human's stretch has failed, and the next message begins a fresh one. */
export async function loseDeskConversation(
  conversationId: string,
  deskConversationId: string,
): Promise<void> {
  await applyDeskNews({ conversationId, deskConversationId, snapshot: null, words: [], isGone: true });
}
