"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LiveRegion } from "@/components/ui/live-region";
import type { Shape } from "@/components/ui/shapes";
import { StateIcon } from "@/components/ui/state-icon";
import { cn } from "@/lib/cn";

export type Step = {
  state: "done" | "running" | "waiting" | "failed";
  name: string;
  /** What it found, does, or will do. */
  words: string;
  /** How long it took; a Duration or an Elapsed. */
  time?: ReactNode;
  /** Under a failed step: what to do, and the button that does it. */
  help?: ReactNode;
};

const SHAPE: Record<Step["state"], Shape> = {
  done: "done",
  running: "running",
  waiting: "waiting",
  failed: "broken",
};

/** Steps as they happen, each with its state, its words and its time; the one at work is read aloud. */
export function StepList({ steps, label }: { steps: readonly Step[]; label: string }) {
  const t = useTranslations("ui.steps");
  const now = steps.find(({ state }) => state === "failed") ?? steps.find(({ state }) => state === "running");
  return (
    <>
      <ol aria-label={label} className="px-4 py-2">
        {steps.map(({ state, name, words, time, help }) => (
          <li
            key={name}
            className={cn(
              "relative grid min-h-8 grid-cols-[36px_200px_minmax(0,1fr)_64px] items-center text-ui",
              "not-last:after:absolute not-last:after:top-[26px] not-last:after:-bottom-1.5 not-last:after:left-[11.5px] not-last:after:w-px not-last:after:bg-border-strong",
              "phone:grid-cols-[36px_minmax(0,1fr)_auto] phone:py-1.5",
            )}
          >
            <StateIcon is={SHAPE[state]} className="ml-1" />
            <b className={cn(state === "waiting" && "text-muted")}>
              {name}
              <span className="sr-only">, {t(state)}</span>
            </b>
            <span
              className={cn(
                "phone:col-span-2 phone:col-start-2 phone:row-start-2",
                state === "failed" ? "text-danger" : "text-muted",
              )}
            >
              {words}
            </span>
            <span className="text-right text-muted tabular-nums phone:col-start-3 phone:row-start-1">
              {time}
            </span>
            {help && <div className="col-span-2 col-start-3 pt-0.5 pb-2 phone:col-start-2">{help}</div>}
          </li>
        ))}
      </ol>
      <LiveRegion>{now ? `${now.name}, ${t(now.state)}. ${now.words}` : ""}</LiveRegion>
    </>
  );
}
