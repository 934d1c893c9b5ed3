import { cn } from "@/lib/cn";

const LOOKS = {
  plain: "rounded-small text-muted hover:bg-sunken hover:text-text",
  /** Something is missing, and pressing this is the way to it. */
  warn: "rounded-full text-warning hover:bg-warning-soft",
};

/** 28 for a bar or a row's menu, 24 inside rows and fields. */
export type IconButtonShape = { size?: 28 | 24; look?: keyof typeof LOOKS };

export function iconButtonStyle({ size = 28, look = "plain" }: IconButtonShape): string {
  return cn(
    "inline-grid shrink-0 place-items-center align-middle transition-colors",
    size === 24 ? "size-6" : "size-7",
    LOOKS[look],
  );
}
