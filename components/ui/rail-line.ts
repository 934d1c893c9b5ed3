/** The line at the left of a thread: grey while nobody asks, dotted while one waits, solid while it is held. */
export type RailLine = "idle" | "waiting" | "held";

/** For the line before an element, over all its height. */
export const LINE_BEFORE: Record<RailLine, string> = {
  idle: "before:w-0.5 before:bg-border-strong",
  waiting: "before:w-0 before:border-l-2 before:border-dotted before:border-accent",
  held: "before:w-0.5 before:bg-accent",
};

/** For the line after it. */
export const LINE_AFTER: Record<RailLine, string> = {
  idle: "after:w-0.5 after:bg-border-strong",
  waiting: "after:w-0 after:border-l-2 after:border-dotted after:border-accent",
  held: "after:w-0.5 after:bg-accent",
};
