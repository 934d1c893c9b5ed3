import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

type Props = {
  as?: "h2" | "h3" | "label" | "span";
  size?: "section" | "control";
  id?: string;
  htmlFor?: string;
  /** -1 where it may get the focus of what was under it. */
  tabIndex?: -1;
  className?: string;
  children: ReactNode;
};

/** A title with the short accent bar at its left. */
export function SectionTitle({ as: Tag = "h2", size = "section", className, children, ...rest }: Props) {
  return (
    <Tag
      {...rest}
      className={cn(
        "flex items-center gap-[9px] before:h-3.5 before:w-[3px] before:shrink-0 before:rounded-[1px] before:bg-accent",
        size === "section" ? "text-section" : "text-ui font-semibold tracking-[-0.006em]",
        className,
      )}
    >
      {children}
    </Tag>
  );
}
