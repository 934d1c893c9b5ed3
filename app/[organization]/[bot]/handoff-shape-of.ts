import type { Shape } from "@/components/ui/shapes";
import type { HandoffState } from "@/lib/conversations/schema";

type Going = { state: Exclude<HandoffState, "ended">; isLate: boolean };

// Whoever asks for a human is told that it takes about a minute.
const LATE = 60_000;

/** Whether somebody has waited for a human longer than one should. */
export const isLate = (since: string, now: number): boolean => now - new Date(since).getTime() > LATE;

/** The shape of a handoff that goes on. */
export function handoffShapeOf({ state, isLate }: Going): Shape {
  if (state === "joined" || state === "assigned") return state;
  return isLate ? "late" : "behind";
}
