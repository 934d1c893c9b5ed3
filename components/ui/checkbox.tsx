"use client";

import { Check } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "@/lib/cn";

type Props = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode };

/** A box to tick, with its words; the words are part of what can be pressed. */
export function Checkbox({ label, hint, className, ...rest }: Props) {
  const id = useId();
  return (
    <div className={cn("relative flex min-h-6 items-start gap-2 text-ui", className)}>
      <input
        {...rest}
        id={id}
        type="checkbox"
        {...(hint && { "aria-describedby": `${id}-hint` })}
        className="peer mt-0.5 size-4 shrink-0 cursor-pointer appearance-none rounded-[4px] border border-control bg-lifted checked:border-accent checked:bg-accent"
      />
      <Check className="icon-12 pointer-events-none absolute top-1 left-0.5 hidden text-on-accent peer-checked:block" />
      <div>
        <label htmlFor={id} className="cursor-pointer">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-small text-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
