import type { ReactNode } from "react";

/** Keys to press. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="h-5 rounded-[4px] border border-border bg-surface px-[5px] font-sans text-tiny font-medium text-muted">
      {children}
    </kbd>
  );
}
