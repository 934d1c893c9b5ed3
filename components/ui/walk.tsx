import type { ReactNode } from "react";
import type { Shape } from "@/components/ui/shapes";
import { StateIcon } from "@/components/ui/state-icon";
import { cn } from "@/lib/cn";

export type WalkStep = { is: Shape; name: ReactNode; words: ReactNode };

/** How something was decided, from the top: what was passed by, what was chosen, what was never reached. */
export function Walk({ steps }: { steps: readonly WalkStep[] }) {
  return (
    <ol>
      {steps.map(({ is, name, words }, step) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
          key={step}
          className={cn(
            "relative grid min-h-7 grid-cols-[16px_112px_minmax(0,1fr)] items-center gap-x-2 text-ui",
            "not-last:after:absolute not-last:after:top-6 not-last:after:-bottom-1 not-last:after:left-[7.5px] not-last:after:w-px not-last:after:bg-border-strong",
          )}
        >
          <StateIcon is={is} />
          <span
            title={typeof name === "string" ? name : undefined}
            className={cn("cut-wide", is === "chosen" && "font-medium", is === "unreached" && "text-muted")}
          >
            {name}
          </span>
          <span className="text-muted">{words}</span>
        </li>
      ))}
    </ol>
  );
}
