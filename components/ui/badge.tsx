import type { ReactNode } from "react";
import { TONE_SOFT, type Tone } from "@/components/ui/tone";
import { cn } from "@/lib/cn";

/** A word about the whole thing beside its title, in a soft ground; an icon goes before the word. */
export function Badge({ tone = "wait", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={cn(
        "inline-flex h-5 items-center gap-1 rounded-[10px] px-2 text-small leading-5 font-medium whitespace-nowrap",
        "has-[>svg:first-child]:pl-1.5 [&>svg]:icon-12",
        TONE_SOFT[tone],
      )}
    >
      {children}
    </span>
  );
}
