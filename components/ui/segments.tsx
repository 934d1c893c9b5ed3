"use client";

import { type ReactNode, useId } from "react";
import { SEGMENT, SEGMENT_CHOSEN, SEGMENT_OPEN, SEGMENTS } from "@/components/ui/segments-style";
import { cn } from "@/lib/cn";

type Segment<Value extends string> = { value: Value; label: ReactNode; title?: string };

type Props<Value extends string> = {
  label: string;
  segments: readonly Segment<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  name?: string;
};

/** One of a few, chosen on the spot: radio buttons in one trough. */
export function Segments<Value extends string>({ label, segments, value, onChange, name }: Props<Value>) {
  const id = useId();
  return (
    <div role="radiogroup" aria-label={label} className={SEGMENTS}>
      {segments.map((segment) => (
        <label
          key={segment.value}
          title={segment.title}
          className={cn(
            SEGMENT,
            segment.value === value ? SEGMENT_CHOSEN : SEGMENT_OPEN,
            "cursor-pointer",
            "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-text",
          )}
        >
          <input
            type="radio"
            name={name ?? id}
            value={segment.value}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
            aria-label={segment.title}
            className="sr-only"
          />
          {segment.label}
        </label>
      ))}
    </div>
  );
}
