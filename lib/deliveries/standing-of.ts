import type { DeliveryState } from "@/lib/deliveries/choices";

/** Why it is not tried yet: after a failure, because whom it is for asked for time or is left alone, or it is planned. */
type Wait = "failed" | "asked" | "held" | "planned";

/** How a delivery stands; `next` is when it is tried, and null means at once. */
export type Standing =
  | { is: "delivered" | "dead" | "running" | "paused" }
  | { is: "behind"; waitsFor: string }
  | { is: "pending"; next: null }
  | { is: "pending"; next: string; wait: Wait };

/** A delivery among the others of its lane, and the lane among those that lead to the same place. */
export type Position = {
  id: number;
  state: DeliveryState;
  headId: number | null;
  headKind: string | null;
  isHeldByWorker: boolean;
  failures: number;
  laneDueAt: Date | null;
  /** As whom it is for asked; whatever happens, it is not tried sooner. */
  notBefore: Date | null;
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
  const next = Math.max(timeOf(position.laneDueAt), timeOf(position.heldUntil));
  if (next <= now.getTime()) return { is: "pending", next: null };
  return { is: "pending", next: new Date(next).toISOString(), wait: waitOf(position, now) };
}

function waitOf({ laneDueAt, notBefore, heldUntil, failures }: Position, now: Date): Wait {
  if (timeOf(heldUntil) > Math.max(now.getTime(), timeOf(laneDueAt))) return "held";
  if (timeOf(notBefore) > now.getTime()) return "asked";
  return failures > 0 ? "failed" : "planned";
}

const timeOf = (time: Date | null): number => time?.getTime() ?? 0;
