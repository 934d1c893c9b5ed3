"use client";

import { useId } from "react";
import { cn } from "@/lib/cn";

type Choice<Value extends string> = { value: Value; label: string; hint: string };

type Props<Value extends string> = {
  label: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
};

/** One of a few that need a sentence each; the sentence is part of what can be pressed. */
export function RadioList<Value extends string>({ label, choices, value, onChange }: Props<Value>) {
  const id = useId();
  return (
    <div role="radiogroup" aria-label={label} className="overflow-clip rounded-field border border-border">
      {choices.map((choice) => (
        <label
          key={choice.value}
          className={cn(
            "grid cursor-pointer grid-cols-[16px_minmax(0,1fr)] gap-x-2.5 border-border px-3 py-2.5 text-ui not-first:border-t",
            choice.value === value && "bg-accent-soft",
          )}
        >
          <input
            type="radio"
            name={id}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            aria-labelledby={`${id}-${choice.value}`}
            aria-describedby={`${id}-${choice.value}-hint`}
            className={cn(
              "mt-0.5 size-4 shrink-0 cursor-pointer appearance-none rounded-full border border-control bg-lifted",
              "checked:border-[5px] checked:border-accent checked:bg-on-accent",
            )}
          />
          <span>
            <b id={`${id}-${choice.value}`} className="block">
              {choice.label}
            </b>
            <span id={`${id}-${choice.value}-hint`} className="text-muted">
              {choice.hint}
            </span>
          </span>
        </label>
      ))}
    </div>
  );
}
