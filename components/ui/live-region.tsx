import type { ReactNode } from "react";

/** Says, to those who do not see it, what has just changed. Keep it on the page; change its words. */
export function LiveRegion({ urgent = false, children }: { urgent?: boolean; children: ReactNode }) {
  return (
    <div role={urgent ? "alert" : "status"} aria-atomic className="sr-only">
      {children}
    </div>
  );
}
