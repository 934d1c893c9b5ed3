import { type ReactNode, useId } from "react";
import { SectionTitle } from "@/components/ui/section-title";
import { cn } from "@/lib/cn";

type Props = {
  title: ReactNode;
  /** Buttons or links at the right of the title. */
  actions?: ReactNode;
  /** A quiet word at the right of the title. */
  note?: ReactNode;
  as?: "section" | "aside";
  className?: string;
  children: ReactNode;
};

/** A titled part of a page; the space to the next one is the stack's. */
export function Section({ title, actions, note, as: Tag = "section", className, children }: Props) {
  const id = useId();
  return (
    <Tag aria-labelledby={id} className={cn("min-w-0", className)}>
      <header className="mb-2 flex min-h-8 items-center gap-2">
        <SectionTitle id={id} tabIndex={-1}>
          {title}
        </SectionTitle>
        {note && <span className="ml-auto text-ui text-muted tabular-nums">{note}</span>}
        {actions && <div className="ml-auto flex items-center gap-2">{actions}</div>}
      </header>
      {children}
    </Tag>
  );
}
