import type { DeliveryState } from "@/lib/deliveries/choices";

/** How a delivery stands; `next` is when it is tried, and null means at once. */
export type Standing =
  | { is: "delivered" | "dead" | "running" | "paused" }
  | { is: "behind"; waitsFor: string }
  | { is: "pending"; next: string | null };

/** A delivery among the others of its lane, and the lane among those that lead to the same place. */
export type Position = {
  id: number;
  state: DeliveryState;
  headId: number | null;
  headKind: string | null;
  isHeldByWorker: boolean;
  laneDueAt: Date | null;
  pausedAt: Date | null;
  heldUntil: Date | null;
};

/** How a delivery stands now: a lane's head is at work, or waits; all others stand behind it. */
export function standingOf(position: Position, now: Date): Standing {
  const { id, state, headId, headKind } = position;
  if (state !== "pending") return { is: state };
  if (headId !== null && headId < id) return { is: "behind", waitsFor: headKind ?? "" };
  if (position.isHeldByWorker) return { is: "running" };
  if (position.pausedAt) return { is: "paused" };
  const next = Math.max(position.laneDueAt?.getTime() ?? 0, position.heldUntil?.getTime() ?? 0);
  return { is: "pending", next: next > now.getTime() ? new Date(next).toISOString() : null };
}
