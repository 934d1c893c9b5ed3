import type { ConversationState } from "@/lib/conversations/schema";

/** What is known of a conversation at the desk, and what the desk's list says of it now. */
export type Compared = {
  state: ConversationState;
  isCurrent: boolean;
  hasAgentWords: boolean;
  known: {
    status: string;
    updatedAt: number;
    assigneeId: number | null;
    lastMessageId: number;
    /** Every word was read that had come at this `updated_at`. */
    readAsOf: number;
  };
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
 * Whether a conversation has to be read back: the list shows something that no webhook told. A webhook of another
 * kind may have told how it stands, and the one of the word beside it is lost: words are judged by what was read of
 * them. Our own messages change `updated_at` too, so while the bot speaks a newer one alone says nothing.
 */
export function needsLook({ state, isCurrent, hasAgentWords, known, listed }: Compared): boolean {
  if (listed.humanWordId !== null && listed.humanWordId > known.lastMessageId) return true;
  if (listed.isAnswered && !hasAgentWords) return true;
  if (isCurrent && state !== "bot" && listed.updatedAt > known.readAsOf) return true;
  if (listed.updatedAt <= known.updatedAt) return false;
  return listed.status !== known.status || listed.assigneeId !== known.assigneeId;
}
