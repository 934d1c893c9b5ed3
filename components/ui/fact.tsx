import type { ReactNode } from "react";

/** A word and its value, in a line of facts under a page's title. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <span>
      {label} <span className="text-text">{children}</span>
    </span>
  );
}
