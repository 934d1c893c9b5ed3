"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { FIELD_FOCUS, FIELD_GROUND, FIELD_TEXT } from "@/components/ui/field-style";
import { useFieldWiring } from "@/components/ui/field-wiring";
import { cn } from "@/lib/cn";

/** The browser's own select in our dress: every phone and keyboard knows it. */
export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  return (
    <span className={cn("relative block", className)}>
      <select
        {...useFieldWiring()}
        {...rest}
        className={cn(FIELD_GROUND, FIELD_FOCUS, FIELD_TEXT.plain, "h-8 appearance-none pr-8 pl-2.5")}
      >
        {children}
      </select>
      <ChevronDown className="icon-14 pointer-events-none absolute top-[9px] right-2.5 text-muted" />
    </span>
  );
}
