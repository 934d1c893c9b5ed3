import { LINE_BEFORE, type RailLine } from "@/components/ui/rail-line";
import { cn } from "@/lib/cn";

/** Where another day begins in a thread. */
export function DayLine({ line, children }: { line: RailLine; children: string }) {
  return (
    <li
      className={cn(
        "relative py-1 text-center text-small text-muted before:absolute before:inset-y-0 before:left-[3px]",
        LINE_BEFORE[line],
      )}
    >
      {children}
    </li>
  );
}
