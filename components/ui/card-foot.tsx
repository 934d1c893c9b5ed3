import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

/** The last line of a card: words at the left, a ghost button or two at the right edge. 44 high, 36 in a small card. */
export function CardFoot({ small = false, children }: { small?: boolean; children: ReactNode }) {
  return (
    <div
      className={cn(
        "flex items-center gap-2 border-t border-border px-4 text-ui text-muted tabular-nums has-[button,a,nav]:pr-[5px]",
        small ? "min-h-9" : "min-h-11 phone:py-2",
      )}
    >
      {children}
    </div>
  );
}
