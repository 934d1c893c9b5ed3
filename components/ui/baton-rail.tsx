import type { ReactNode } from "react";

/** A thread of RailTurns and RailPasses; the line at its left shows who has the baton. */
export function BatonRail({ children }: { children: ReactNode }) {
  return <ol className="px-4 pt-3 pb-4 phone:px-3">{children}</ol>;
}
