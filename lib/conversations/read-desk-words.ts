import { type ChatwootMessage, listMessages } from "@/lib/chatwoot/messages";
import { type Word, wordsOf } from "@/lib/conversations/desk-words";
import type { Thread } from "@/lib/conversations/find-thread";
import type { DeskOfBot } from "@/lib/desk/desk-of";

const PAGE = 100;

/**
 * Reads back what came at the desk after the last message that was read: all of it, in order. `from` has the messages
 * from an earlier one on read along, to compare them.
 */
export async function readDeskWords(
  desk: DeskOfBot,
  { chatwootConversationId, lastMessageId }: Pick<Thread, "chatwootConversationId" | "lastMessageId">,
  from = lastMessageId + 1,
): Promise<{ words: Word[]; readUpTo: number; messages: ChatwootMessage[] }> {
  const messages: ChatwootMessage[] = [];
  for (let after = Math.min(from - 1, lastMessageId); ; ) {
    const page = await listMessages(desk.botAgent, { conversationId: chatwootConversationId, after });
    messages.push(...page.filter((message) => message.id > after));
    const last = Math.max(after, ...page.map((message) => message.id));
    if (page.length < PAGE || last === after) {
      const fresh = messages.filter((message) => message.id > lastMessageId);
      return {
        words: wordsOf(fresh, desk.botAgentId),
        readUpTo: Math.max(last, lastMessageId),
        messages,
      };
    }
    after = last;
  }
}
