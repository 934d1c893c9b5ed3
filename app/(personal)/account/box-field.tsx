"use client";

import { CircleX } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import { Input } from "@/components/ui/input";

type Props = ComponentProps<typeof Input> & { label: string; error: string | undefined; children: ReactNode };

/** The one field of a box, whose title is its label, and what stands beside it. */
export function BoxField({ label, error, children, ...field }: Props) {
  const id = useId();
  return (
    <div>
      <div className="flex items-center gap-2">
        <Input
          aria-label={label}
          {...(error && { "aria-invalid": true, "aria-describedby": id })}
          className="max-w-[400px]"
          {...field}
        />
        {children}
      </div>
      {error && (
        <p id={id} className="mt-1.5 flex gap-1.5 text-small text-danger">
          <CircleX className="icon-14 mt-px" />
          {error}
        </p>
      )}
    </div>
  );
}
