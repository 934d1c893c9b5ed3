import type { ReactNode } from "react";

/** Chips beside and under each other. */
export function Chips({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap gap-1">{children}</div>;
}
