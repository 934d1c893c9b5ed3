import type { Shape } from "@/components/ui/shapes";
import type { HandoffView } from "@/lib/conversations/queries-conversation";

/** The shape of each way in which a handoff ends. */
export const END_SHAPES: Record<NonNullable<HandoffView["endReason"]>, Shape> = {
  completed: "done",
  cancelled: "passed",
  failed: "broken",
};
