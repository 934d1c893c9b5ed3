import type { Agent } from "@/lib/chatwoot/conversation-shape";
import type { ConversationState } from "@/lib/conversations/schema";

/** A conversation at the desk as it was when Chatwoot wrote `updatedAt` (seconds with fractions). */
export type Snapshot = { status: string; updatedAt: number; assignee: Agent | null };

/** Words that came from the desk for the customer. */
export type DeskWord = { chatwootMessageId: number; kind: "human" | "template"; agent: Agent | null };

export type Before = {
  state: ConversationState;
  /** The agent of the current handoff. */
  agentId: number | null;
  thread: {
    /** It speaks for the conversation now. */
    isCurrent: boolean;
    status: string;
    updatedAt: number;
    /** A delivery of ours may have just opened it: then it was no agent. */
    isBeingOpened?: boolean;
    /** A human was asked for, and nobody has begun to carry that: what agents did was before it. */
    isUnasked?: boolean;
  };
};

/** `isGone`: the desk says that it has no such conversation. Words are new ones, in order. */
export type News = { snapshot: Snapshot | null; words: DeskWord[]; isGone?: boolean };

export type Step =
  | { do: "make-current" }
  | { do: "take-over"; by: "hand" | "word"; agent: Agent | null }
  | { do: "assign"; agent: Agent }
  | { do: "join"; agent: Agent | null }
  | { do: "pass-on"; word: DeskWord }
  | { do: "open-at-desk"; agent: Agent | null }
  | { do: "end"; reason: "completed" | "failed"; by: string | null; note?: string }
  | { do: "close" }
  | { do: "resolve-at-desk" };

/**
 * What follows from news of the desk (design.md, section 4). Status comes from the newest snapshot only, and what
 * counts is that it changed: an older one, whatever event brings it, reverts nothing.
 */
export function decide(before: Before, news: News): Step[] {
  const { thread } = before;
  if (news.isGone) return whenGone(before);
  const snapshot = news.snapshot && news.snapshot.updatedAt > thread.updatedAt ? news.snapshot : null;
  const was = thread.status;
  const now = snapshot?.status ?? was;
  const steps: Step[] = [];
  let { state } = before;
  let { isCurrent } = thread;

  const isOpened = now === "open" && was !== "open";
  if (isOpened && !isCurrent && was === "resolved" && state === "bot" && !thread.isBeingOpened) {
    steps.push({ do: "make-current" });
    isCurrent = true;
  }
  if (isOpened && isCurrent && state === "bot") {
    steps.push({ do: "take-over", by: "hand", agent: snapshot?.assignee ?? null });
    state = "waiting";
  }
  const assignee = snapshot?.assignee;
  if (isCurrent && state !== "bot" && assignee && assignee.id !== before.agentId && now !== "pending") {
    steps.push({ do: "assign", agent: assignee });
  }
  for (const word of news.words) {
    if (word.kind === "human" && isCurrent && state !== "human") {
      if (state === "bot") steps.push({ do: "take-over", by: "word", agent: word.agent });
      if (state === "bot" && now === "pending") steps.push({ do: "open-at-desk", agent: word.agent });
      steps.push({ do: "join", agent: word.agent });
      state = "human";
    }
    // While the bot speaks, or a human elsewhere, the inbox's own texts would only talk into it.
    if (word.kind === "human" || (isCurrent && state !== "bot")) steps.push({ do: "pass-on", word });
  }
  const { isBeingOpened = false, isUnasked = false } = thread;
  const change = { state, isCurrent, isBeingOpened, isUnasked, was, now, by: assignee?.name ?? null };
  return [...steps, ...afterwards(change)];
}

function whenGone({ state, thread }: Before): Step[] {
  if (!thread.isCurrent) return [];
  const end: Step[] =
    state === "bot"
      ? []
      : [{ do: "end", reason: "failed", by: null, note: "The conversation was deleted at the desk" }];
  return [...end, { do: "close" }];
}

type Change = {
  state: ConversationState;
  isCurrent: boolean;
  isBeingOpened: boolean;
  isUnasked: boolean;
  was: string;
  now: string;
  by: string | null;
};

function afterwards({ state, isCurrent, isBeingOpened, isUnasked, was, now, by }: Change): Step[] {
  if (was === now) return [];
  if (!isCurrent) {
    // A customer's late message put a resolved conversation back into the bot's queue, where nobody looks; or our
    // own opening came when the agent was done already.
    const isLate = was === "resolved" && (now === "pending" || (now === "open" && isBeingOpened));
    return isLate ? [{ do: "resolve-at-desk" }] : [];
  }
  // Resolved as the bot's, before a human was asked for: the handoff begins a fresh one.
  const isEarlier = isUnasked && state === "waiting" && was === "pending";
  const end: Step[] = state === "bot" || isEarlier ? [] : [{ do: "end", reason: "completed", by }];
  if (now === "resolved") return [...end, { do: "close" }];
  // Put back to pending by hand: the bot has it again, in a fresh conversation, without the old assignee.
  if (now === "pending" && state !== "bot" && was !== "resolved")
    return [...end, { do: "close" }, { do: "resolve-at-desk" }];
  return [];
}
