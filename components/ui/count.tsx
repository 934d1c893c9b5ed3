import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

/** A number on a tab; in danger when it needs somebody. `title` says of what. */
export function Count({
  urgent = false,
  title,
  children,
}: {
  urgent?: boolean;
  title?: string;
  children: ReactNode;
}) {
  return (
    <span
      title={title}
      className={cn(
        "h-[18px] min-w-[18px] rounded-[9px] px-[5px] text-center text-tiny font-medium tracking-normal tabular-nums",
        urgent ? "bg-danger-soft text-danger" : "bg-sunken text-muted",
      )}
    >
      {children}
    </span>
  );
}
