import type { Installation } from "./installation";
import { createMessage } from "./rules/create-message";
import type { ConversationRow, MessageRow } from "./store/rows";

export type ChatwootHandle = ReturnType<typeof chatwootHandle>;

type Words = { email: string; content: string; private?: boolean };

/** For tests in the same process: what the desk holds, and an agent who says something. */
export function chatwootHandle(installation: Installation) {
  const { store } = installation;
  const find = (accountId: number, displayId: number): ConversationRow => {
    const found = store.by.conversationDisplayId.first(`${accountId}:${displayId}`);
    if (!found) throw new Error(`account ${accountId} has no conversation ${displayId}`);
    return found;
  };
  return {
    conversations: (accountId: number): readonly ConversationRow[] =>
      store.by.conversationsOfAccount.all(accountId),
    messages: (accountId: number, displayId: number): readonly MessageRow[] =>
      store.by.messagesOfConversation.all(find(accountId, displayId).id),
    agentSays(accountId: number, displayId: number, words: Words): MessageRow {
      const user = store.by.userEmail.first(words.email);
      if (!user) throw new Error(`nobody is called ${words.email}`);
      const input = {
        type: "outgoing" as const,
        content: words.content,
        contentType: "text",
        contentAttributes: {},
        private: words.private ?? false,
        sourceId: null,
        sender: { type: "User" as const, id: user.id },
        blobs: [],
      };
      return createMessage(installation, find(accountId, displayId), input, { type: "User", user });
    },
  };
}
