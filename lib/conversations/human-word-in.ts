import type { ChatwootConversation } from "@/lib/chatwoot/conversation-shape";
import { isHumanWord, messageSchema } from "@/lib/chatwoot/messages";
import { isOurSourceId } from "@/lib/conversations/ids";

/** The id of the newest message in a list's entry, when it is a human's word for the customer. */
export function humanWordIn(conversation: ChatwootConversation, botAgentId: number): number | null {
  const newest = messageSchema.safeParse(conversation.last_non_activity_message).data;
  if (!newest || !isHumanWord(newest) || newest.sender?.id === botAgentId || isOurSourceId(newest.source_id))
    return null;
  return newest.id;
}
