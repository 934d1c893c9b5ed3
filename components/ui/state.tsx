import type { ReactNode } from "react";
import { SHAPES, type Shape } from "@/components/ui/shapes";
import { TONE_TEXT, type Tone } from "@/components/ui/tone";
import { cn } from "@/lib/cn";

type Props = {
  is?: Shape;
  /** For a word without a shape. */
  tone?: Tone;
  /** A quieter word after it: since when, how long. */
  note?: ReactNode;
  children: ReactNode;
};

/** A state: its shape, its colour and its word. */
export function State({ is, tone, note, children }: Props) {
  const shape = is && SHAPES[is];
  const Icon = shape?.icon;
  return (
    <span className="flex w-max max-w-full items-center gap-1.5 text-ui whitespace-nowrap cards:flex-wrap">
      <span className={cn("flex items-center gap-1.5 font-medium", TONE_TEXT[shape?.tone ?? tone ?? "wait"])}>
        {Icon && <Icon className={cn("icon-14", is === "running" && "animate-spin")} />}
        {children}
      </span>
      {note && <span className="cut text-muted cards:wrap-anywhere cards:whitespace-normal">{note}</span>}
    </span>
  );
}
