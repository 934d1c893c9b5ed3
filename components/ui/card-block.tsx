import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

type Props = { title?: ReactNode; className?: string; children: ReactNode };

/** One part of a card, with a hairline to the part above it. */
export function CardBlock({ title, className, children }: Props) {
  return (
    <div className={cn("border-border p-4 not-first:border-t", className)}>
      {title && <h3 className="mb-2 text-small font-medium text-muted">{title}</h3>}
      {children}
    </div>
  );
}
