import type { ConversationState } from "@/lib/conversations/schema";

/** What is known of a conversation at the desk, and what the desk's list says of it now. */
export type Compared = {
  state: ConversationState;
  isCurrent: boolean;
  hasAgentWords: boolean;
  known: { status: string; updatedAt: number; assigneeId: number | null; lastMessageId: number };
  listed: {
    status: string;
    updatedAt: number;
    assigneeId: number | null;
    /** An agent has answered in it. */
    isAnswered: boolean;
    /** The newest of a human's words that the list shows. */
    humanWordId: number | null;
  };
};

/**
 * Whether a conversation has to be read back: the list shows something that no webhook told. Our own messages
 * change `updated_at` too, so while the bot speaks a newer one alone says nothing.
 */
export function needsLook({ state, isCurrent, hasAgentWords, known, listed }: Compared): boolean {
  if (listed.updatedAt <= known.updatedAt) return false;
  if (listed.status !== known.status || listed.assigneeId !== known.assigneeId) return true;
  if (listed.humanWordId !== null && listed.humanWordId > known.lastMessageId) return true;
  if (isCurrent && state !== "bot") return true;
  return listed.isAnswered && !hasAgentWords;
}
