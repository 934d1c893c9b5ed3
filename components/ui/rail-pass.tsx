import type { ReactNode } from "react";
import { LINE_AFTER, LINE_BEFORE, type RailLine } from "@/components/ui/rail-line";
import { cn } from "@/lib/cn";

type Props = {
  above: RailLine;
  below: RailLine;
  time: ReactNode;
  /** One sentence; its verb in `<b>`. */
  children: ReactNode;
};

/** Something that happened on the way: a hollow dot, or a full one where the line changes. */
export function RailPass({ above, below, time, children }: Props) {
  return (
    <li
      className={cn(
        "relative flex min-h-7 items-center gap-2 pl-[22px] text-small text-muted phone:py-1.5 phone:pl-[18px]",
        "before:absolute before:top-0 before:bottom-1/2 before:left-[3px]",
        "after:absolute after:top-1/2 after:bottom-0 after:left-[3px]",
        LINE_BEFORE[above],
        LINE_AFTER[below],
      )}
    >
      <span
        aria-hidden
        className={cn(
          "absolute left-0 z-1 size-2 rounded-full border-2 border-accent",
          above === below ? "bg-surface" : "bg-accent",
        )}
      />
      <span className="min-w-0 [&_b]:text-text">{children}</span>
      <span aria-hidden className="h-px flex-1 bg-border phone:hidden" />
      <span className="tabular-nums phone:ml-auto">{time}</span>
    </li>
  );
}
