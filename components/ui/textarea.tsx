"use client";

import type { ComponentProps } from "react";
import { FIELD_FOCUS, FIELD_GROUND, FIELD_TEXT } from "@/components/ui/field-style";
import { useFieldWiring } from "@/components/ui/field-wiring";
import { cn } from "@/lib/cn";

/** Several lines of text; it grows with them where the browser can. */
export function Textarea({ className, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={3}
      {...useFieldWiring()}
      {...rest}
      className={cn(
        FIELD_GROUND,
        FIELD_FOCUS,
        FIELD_TEXT.plain,
        "field-sizing-content min-h-16 resize-y px-2.5 py-1.5",
        className,
      )}
    />
  );
}
