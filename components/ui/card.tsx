import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

/** A hairline, a ground, round corners; never a shadow. */
export function Card({ className, ...rest }: ComponentProps<"div">) {
  return (
    <div {...rest} className={cn("overflow-clip rounded-card border border-border bg-surface", className)} />
  );
}
