import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

const WIDTHS = {
  320: "@min-[880px]:grid-cols-[minmax(0,1fr)_320px]",
  400: "@min-[880px]:grid-cols-[minmax(0,1fr)_400px]",
};

type Props = { width?: keyof typeof WIDTHS; className?: string; children: [ReactNode, ReactNode] };

/** A main thing and its aside, which goes under it where both would be cramped. */
export function WithAside({ width = 320, className, children }: Props) {
  return (
    <div className="@container">
      <div className={cn("grid grid-cols-[minmax(0,1fr)] items-start gap-6", WIDTHS[width], className)}>
        {children}
      </div>
    </div>
  );
}
