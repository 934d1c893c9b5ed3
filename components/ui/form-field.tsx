"use client";

import { CircleX } from "lucide-react";
import { type ReactNode, useId } from "react";
import { FieldContext } from "@/components/ui/field-wiring";
import { SectionTitle } from "@/components/ui/section-title";
import { cn } from "@/lib/cn";

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** The label carries the accent bar, as in the dialogs. */
  bar?: boolean;
  className?: string;
  children: ReactNode;
};

/** A label, one control, its hint and its error; the control inside finds its id and descriptions by itself. */
export function FormField({ label, hint, error, bar = false, className, children }: Props) {
  const id = useId();
  const described = cn(hint ? `${id}-hint` : null, error ? `${id}-error` : null);
  return (
    <div className={className}>
      {bar ? (
        <SectionTitle as="label" htmlFor={id} size="control" className="mb-1.5">
          {label}
        </SectionTitle>
      ) : (
        <label htmlFor={id} className="mb-1 block w-fit text-ui font-medium">
          {label}
        </label>
      )}
      <FieldContext
        value={{
          id,
          ...(described && { "aria-describedby": described }),
          ...(error && { "aria-invalid": true as const }),
        }}
      >
        {children}
      </FieldContext>
      {error && (
        <p id={`${id}-error`} className="mt-1.5 flex gap-1.5 text-small text-danger">
          <CircleX className="icon-14 mt-px" />
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="mt-1.5 text-small text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
