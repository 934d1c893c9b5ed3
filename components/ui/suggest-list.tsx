"use client";

import { useEffect, useRef } from "react";
import { cn } from "@/lib/cn";

export type Suggestion = { value: string; label: string };

type Props = {
  id: string;
  label: string;
  suggestions: readonly Suggestion[];
  active: number;
  onPick: (suggestion: Suggestion) => void;
};

/** What floats under a SuggestInput; the focus stays in the field. */
export function SuggestList({ id, label, suggestions, active, onPick }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);

  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      tabIndex={-1}
      className="absolute inset-x-0 top-full z-10 mt-1 max-h-52 overflow-y-auto rounded-card bg-raised p-1 shadow-float"
    >
      {suggestions.map((one, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
        <div
          key={one.value}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(one)}
          className={cn(
            "flex h-8 cursor-pointer items-center gap-3 rounded-field px-2.5 text-ui hover:bg-hovered",
            index === active && "bg-hovered",
          )}
        >
          <span className="cut">{one.label}</span>
          <span className="mono ml-auto text-muted">{one.value}</span>
        </div>
      ))}
    </div>
  );
}
