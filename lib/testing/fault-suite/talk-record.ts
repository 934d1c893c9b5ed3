/** A word with when it was said. */
export type Spoken = { text: string; at: number };

/** What was said in one conversation, written down by those who said it. */
export type TalkRecord = {
  /** The runtime's id of the conversation, and of its customer. */
  id: string;
  /** The customer's and the bot's words that Baton took, in order. */
  taken: Spoken[];
  /** The bot's words that Baton refused, because a human has the conversation. */
  refused: string[];
  /** Notes for the agent. */
  notes: string[];
  /** The agent's words, and between them a mark wherever a handoff ended. */
  agent: Spoken[];
  /** How each handoff has to end. */
  ends: ("completed" | "cancelled")[];
  /** How often an agent found one open again that they had resolved. */
  resolvedAgain: number;
  /** What did not happen, although it was waited for. */
  gaveUp: string | null;
};

export const newRecord = (id: string): TalkRecord => ({
  id,
  taken: [],
  refused: [],
  notes: [],
  agent: [],
  ends: [],
  resolvedAgain: 0,
  gaveUp: null,
});

/** How the end of a conversation's n-th handoff stands among the words. */
export const endMark = (n: number): string => `(end of handoff ${n})`;

/** How many messages were taken in, in both directions. */
export const messagesIn = ({ taken, agent, ends }: TalkRecord): number =>
  taken.length + agent.length - ends.length;
