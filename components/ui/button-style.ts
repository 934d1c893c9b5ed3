import { cn } from "@/lib/cn";

type ButtonLook = "secondary" | "primary" | "ghost" | "danger" | "link";
type ButtonSize = "normal" | "small";

const LOOKS: Record<ButtonLook, string> = {
  primary: "border-transparent bg-accent text-on-accent [--turning:var(--on-accent)] hover:bg-accent-hover",
  secondary: "border-border-strong bg-lifted text-text hover:bg-lifted-hover",
  danger: "border-border-strong bg-lifted text-danger hover:bg-lifted-hover",
  ghost: "border-transparent text-muted hover:bg-sunken hover:text-text",
  link: "border-transparent text-accent-text underline-offset-3 hover:underline",
};

const SIZES: Record<ButtonSize, string> = {
  normal: "h-8 rounded-field px-3",
  small: "h-7 rounded-small px-2.5",
};

const ICONS = "[&>svg]:icon-14 has-[>svg:first-child]:pl-[9px] has-[>svg:last-child]:pr-[9px]";

// The words go, their room stays, and a ring turns in their place.
const BUSY =
  "relative aria-busy:text-transparent aria-busy:after:absolute aria-busy:after:size-3.5 aria-busy:after:animate-spin " +
  "aria-busy:after:rounded-full aria-busy:after:border-2 aria-busy:after:border-(--turning,var(--muted)) " +
  "aria-busy:after:border-t-transparent";

/** `edge` lets a ghost's word, not its ground, stand on the right edge of what it is in. */
export type ButtonShape = { look?: ButtonLook; size?: ButtonSize; edge?: boolean };

/** The classes of everything that looks like a button, be it a button or a link. */
export function buttonStyle({ look = "secondary", size = "normal", edge = false }: ButtonShape): string {
  return cn(
    "inline-flex shrink-0 items-center justify-center gap-1.5 border text-ui font-medium whitespace-nowrap",
    "transition-colors",
    look === "link" ? "h-6 rounded-small [&>svg]:icon-14" : cn(SIZES[size], ICONS),
    LOOKS[look],
    BUSY,
    edge && "-mr-[11px]",
  );
}
