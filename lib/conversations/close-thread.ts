import type { Conversation } from "@/lib/conversations/lock-conversation";
import type { Sql } from "@/lib/db";

const CLOSE = `update "DeskConversation" set "closedAt" = now() where id = $1`;
const DETACH = `update "Conversation" set "deskConversationId" = null where id = $1`;

/** From here on this place at the desk speaks for nobody: the next message begins a fresh one. Needs the lock. */
export async function closeThread(
  tx: Sql,
  conversation: Conversation,
  deskConversationId: string,
): Promise<void> {
  await tx.query(CLOSE, [deskConversationId]);
  if (conversation.deskConversationId !== deskConversationId) return;
  conversation.deskConversationId = null;
  await tx.query(DETACH, [conversation.id]);
}
