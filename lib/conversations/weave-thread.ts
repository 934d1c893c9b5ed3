import type { HandoffView } from "@/lib/conversations/queries-conversation";
import type { ThreadMessage } from "@/lib/conversations/queries-thread";

/** Who has the baton: the bot, nobody yet, or a human. */
type Baton = "idle" | "waiting" | "held";

export type Passing = "requested" | "queued" | "assigned" | "joined" | "ended";

export type ThreadItem =
  /** With the handoff that went on when it was said. */
  | { kind: "message"; message: ThreadMessage; line: Baton; handoff: HandoffView | null }
  /** What the bot wrote for the agent alone. */
  | { kind: "note"; handoff: HandoffView; at: string; line: Baton }
  | { kind: "passing"; passing: Passing; handoff: HandoffView; at: string; above: Baton; below: Baton };

type Event = { at: string; handoff: HandoffView; what: Passing | "note" };

const CHANGES: Partial<Record<Event["what"], Baton>> = {
  requested: "waiting",
  joined: "held",
  ended: "idle",
};

/** What a handoff passed through, in order. What one thing brought about in one moment is said once. */
function eventsOf(handoff: HandoffView): Event[] {
  const { requestedAt, queuedAt, assignedAt, joinedAt, endedAt, note, origin } = handoff;
  const times: [Event["what"], string | null][] = [
    ["requested", requestedAt],
    ["note", note ? requestedAt : null],
    ["queued", origin === "agent" ? null : queuedAt],
    ["assigned", assignedAt === joinedAt ? null : assignedAt],
    ["joined", joinedAt],
    ["ended", endedAt],
  ];
  return times.flatMap(([what, at]) => (at === null ? [] : [{ at, handoff, what }]));
}

// A word that was said in the same moment stands before the end, and before the note, and after all else.
const isBefore = ({ at, what }: Event, message: ThreadMessage): boolean =>
  at < message.at || (at === message.at && what !== "ended" && what !== "note");

function itemOf({ what, handoff, at }: Event, line: Baton): ThreadItem {
  if (what === "note") return { kind: "note", handoff, at, line };
  return { kind: "passing", passing: what, handoff, at, above: line, below: CHANGES[what] ?? line };
}

/**
 * Messages and what happened between them, in order, each with who had the baton then. With `hasEarlier`, what
 * happened before the first of these messages is not shown, but counts.
 */
export function weaveThread(
  messages: ThreadMessage[],
  handoffs: HandoffView[],
  hasEarlier: boolean,
): ThreadItem[] {
  const events = [...handoffs].sort((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1)).flatMap(eventsOf);
  const items: ThreadItem[] = [];
  let line: Baton = "idle";
  let handoff: HandoffView | null = null;
  let next = 0;
  const pass = (isShown: boolean) => {
    const event = events[next++];
    if (!event) return;
    if (isShown) items.push(itemOf(event, line));
    line = CHANGES[event.what] ?? line;
    handoff = line === "idle" ? null : event.handoff;
  };
  for (const [index, message] of messages.entries()) {
    for (let event = events[next]; event && isBefore(event, message); event = events[next]) {
      pass(index > 0 || !hasEarlier || event.at === message.at);
    }
    items.push({ kind: "message", message, line, handoff });
  }
  while (next < events.length) pass(true);
  return items;
}
