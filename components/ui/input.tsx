"use client";

import type { ComponentProps } from "react";
import { FIELD_FOCUS, FIELD_GROUND, FIELD_TEXT } from "@/components/ui/field-style";
import { useFieldWiring } from "@/components/ui/field-wiring";
import { cn } from "@/lib/cn";

type Props = ComponentProps<"input"> & { mono?: boolean };

/** One line of text. */
export function Input({ mono = false, className, ...rest }: Props) {
  return (
    <input
      {...useFieldWiring()}
      {...rest}
      className={cn(FIELD_GROUND, FIELD_FOCUS, "h-8 px-2.5", FIELD_TEXT[mono ? "mono" : "plain"], className)}
    />
  );
}
