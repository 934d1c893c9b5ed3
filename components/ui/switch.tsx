"use client";

import { useFieldWiring } from "@/components/ui/field-wiring";
import { cn } from "@/lib/cn";

type Props = {
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Its name, unless a FormField gives it one. */
  label?: string;
  /** The id of the gate that explains why it will not stay on. It stays pressable all the same. */
  describedBy?: string | undefined;
  /** While the last press is being carried out, another one does nothing. */
  busy?: boolean;
};

/** On or off, at once. */
export function Switch({ checked, onChange, label, describedBy, busy = false }: Props) {
  return (
    <button
      {...useFieldWiring()}
      type="button"
      role="switch"
      aria-checked={checked}
      {...(busy && { "aria-disabled": true, "aria-busy": true })}
      {...(label && { "aria-label": label })}
      {...(describedBy && { "aria-describedby": describedBy })}
      onClick={() => {
        if (!busy) onChange(!checked);
      }}
      className={cn(
        "relative inline-block h-5 w-9 shrink-0 rounded-full bg-control align-middle transition-colors aria-checked:bg-accent",
        "after:absolute after:top-0.5 after:left-0.5 after:size-4 after:rounded-full after:bg-on-accent after:transition-transform",
        "before:absolute before:-inset-0.5 aria-checked:after:translate-x-4",
        "forced-colors:border forced-colors:after:bg-[ButtonText]",
      )}
    />
  );
}
