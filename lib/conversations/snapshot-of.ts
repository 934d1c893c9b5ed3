import { agentOf, type ChatwootConversation } from "@/lib/chatwoot/conversation-shape";
import type { Snapshot } from "@/lib/conversations/decide";

/** What counts of a conversation at the desk. Baton's own user is nobody's agent. */
export function snapshotOf(conversation: ChatwootConversation, botAgentId: number): Snapshot {
  const { assignee } = conversation.meta;
  return {
    status: conversation.status,
    updatedAt: conversation.updated_at,
    assignee: assignee && assignee.id !== botAgentId ? agentOf(assignee) : null,
  };
}
