import { type ReactNode, useId } from "react";
import { Card } from "@/components/ui/card";
import { SectionTitle } from "@/components/ui/section-title";

type Props = {
  title: ReactNode;
  badge?: ReactNode;
  actions?: ReactNode;
  /** Its content reaches the edges, as a table does. */
  flush?: boolean;
  children: ReactNode;
};

/** A card that carries its title inside, for settings of one kind. */
export function Box({ title, badge, actions, flush = false, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Card>
        <header
          className={
            flush
              ? "flex min-h-10 items-center gap-2.5 border-b border-border px-4 py-3"
              : "flex min-h-10 items-center gap-2.5 px-4 pt-3"
          }
        >
          <SectionTitle id={id}>{title}</SectionTitle>
          {badge}
          {actions && <div className="ml-auto flex items-center gap-2">{actions}</div>}
        </header>
        {flush ? children : <div className="px-4 pt-2 pb-4">{children}</div>}
      </Card>
    </section>
  );
}
