import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

const GAPS = { wide: "gap-8 phone:gap-6", full: "gap-7 phone:gap-6", close: "gap-6", boxes: "gap-4" };

/** Sections under each other: 32 apart, 28 or 24 on a full page, 16 between boxes. */
export function Stack({ gap = "wide", children }: { gap?: keyof typeof GAPS; children: ReactNode }) {
  return <div className={cn("flex flex-col", GAPS[gap])}>{children}</div>;
}
