import { type ChatwootMessage, listMessages } from "@/lib/chatwoot/messages";
import { type Word, wordsOf } from "@/lib/conversations/desk-words";
import type { Thread } from "@/lib/conversations/find-thread";
import type { DeskOfBot } from "@/lib/desk/desk-of";

const PAGE = 100;

/** Reads back what came at the desk after the last message that was read: all of it, in order. */
export async function readDeskWords(
  desk: DeskOfBot,
  { chatwootConversationId, lastMessageId }: Pick<Thread, "chatwootConversationId" | "lastMessageId">,
): Promise<{ words: Word[]; readUpTo: number }> {
  const messages: ChatwootMessage[] = [];
  for (let after = lastMessageId; ; ) {
    const page = await listMessages(desk.botAgent, { conversationId: chatwootConversationId, after });
    messages.push(...page.filter((message) => message.id > after));
    const last = Math.max(after, ...page.map((message) => message.id));
    if (page.length < PAGE || last === after)
      return { words: wordsOf(messages, desk.botAgentId), readUpTo: last };
    after = last;
  }
}
