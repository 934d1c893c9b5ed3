import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

/** What is wrong with a route, under its intents. */
export function Warning({ children }: { children: ReactNode }) {
  return (
    <p className="mt-1.5 flex gap-1.5 text-small text-warning">
      <TriangleAlert className="icon-14 mt-px" />
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </p>
  );
}
