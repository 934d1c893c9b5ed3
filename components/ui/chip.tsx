import { X } from "lucide-react";
import { cn } from "@/lib/cn";

const LOOKS = {
  plain: "border-border bg-sunken",
  /** It decided. */
  hit: "border-accent-line bg-accent-soft text-accent-text",
  /** It never gets its turn. */
  lost: "border-warning-line bg-warning-soft text-warning",
};

type Props = {
  look?: keyof typeof LOOKS;
  onRemove?: () => void;
  /** What the cross is called. */
  removeLabel?: string;
  children: string;
};

/** A name from the machine's world. */
export function Chip({ look = "plain", onRemove, removeLabel, children }: Props) {
  return (
    <span
      className={cn(
        "inline-flex min-h-6 max-w-full items-center gap-1 rounded-small border px-2 py-[3px] font-mono text-small tracking-[-0.01em]",
        LOOKS[look],
        onRemove && "py-px pr-0.5",
      )}
    >
      <span className="cut-wide" title={children}>
        {children}
      </span>
      {onRemove && (
        <button
          type="button"
          aria-label={removeLabel}
          onClick={onRemove}
          className="relative inline-grid size-5 shrink-0 place-items-center rounded-small text-muted before:absolute before:-inset-0.5 hover:bg-border hover:text-text"
        >
          <X className="icon-12" />
        </button>
      )}
    </span>
  );
}
