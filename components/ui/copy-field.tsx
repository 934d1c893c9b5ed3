"use client";

import { CopyButton } from "@/components/ui/copy-button";
import { FIELD_FOCUS, FIELD_GROUND, FIELD_TEXT } from "@/components/ui/field-style";
import { useFieldWiring } from "@/components/ui/field-wiring";
import { cn } from "@/lib/cn";

type Props = {
  value: string;
  /** What the button copies: "Copy the callback URL". */
  copyLabel: string;
  /** Its name, unless a FormField gives it one. */
  label?: string;
};

/** A text to be taken elsewhere: not to be changed, all of it selected on focus, one press to copy. */
export function CopyField({ value, copyLabel, label }: Props) {
  return (
    <span className="relative block">
      <input
        {...useFieldWiring()}
        readOnly
        value={value}
        aria-label={label}
        onFocus={(event) => event.target.select()}
        className={cn(FIELD_GROUND, FIELD_FOCUS, FIELD_TEXT.mono, "h-8 truncate pr-9 pl-2.5")}
      />
      <CopyButton icon text={value} label={copyLabel} className="absolute top-1 right-[5px]" />
    </span>
  );
}
