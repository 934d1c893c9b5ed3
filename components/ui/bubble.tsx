import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

const LOOKS = {
  sunken: "border-transparent bg-sunken text-body",
  outline: "border-border text-body",
  accent: "border-transparent bg-accent-soft text-body",
  dashed: "border-dashed border-border-strong text-ui leading-5 text-muted",
};

/** Somebody's words: who was asked for is sunken, a machine outlined, a helper in accent, an aside dashed. */
export function Bubble({ look, children }: { look: keyof typeof LOOKS; children: ReactNode }) {
  return (
    <div
      dir="auto"
      className={cn(
        "inline-block max-w-[540px] rounded-field border px-3 py-1.5 align-top wrap-anywhere whitespace-pre-wrap phone:max-w-full",
        LOOKS[look],
      )}
    >
      {children}
    </div>
  );
}
