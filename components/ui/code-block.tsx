import type { ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { cn } from "@/lib/cn";

type Props = {
  /** What it is, for those who do not see it. */
  label: string;
  ground?: "sunken" | "surface";
  /** As large as a card, where it stands alone under a section's title. */
  roomy?: boolean;
  /** What the button in its corner copies; without it there is no button. */
  copy?: string;
  /** What that is, for those who do not see it: "Copy the first call". */
  copyLabel?: string;
  children: ReactNode;
};

/** Words of a machine, as they are; what matters less is put into `<i>`. */
export function CodeBlock({ label, ground = "sunken", roomy = false, copy, copyLabel, children }: Props) {
  return (
    <div className="relative min-w-0">
      <section
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable by keyboard
        tabIndex={0}
        className={cn(
          "overflow-x-auto border border-border",
          roomy ? "rounded-card px-4 py-3.5" : "rounded-field px-3 py-2.5",
          ground === "sunken" ? "bg-sunken" : "bg-surface",
        )}
      >
        <pre className="font-mono text-small leading-[18px] tracking-[-0.01em] phone:wrap-anywhere phone:whitespace-pre-wrap [&_i]:text-muted [&_i]:not-italic">
          {children}
        </pre>
      </section>
      {copy !== undefined && (
        <CopyButton
          icon
          text={copy}
          {...(copyLabel && { label: copyLabel })}
          className="absolute top-1.5 right-1.5"
        />
      )}
    </div>
  );
}
