import type { ReactNode } from "react";

type Props = { title: ReactNode; actions?: ReactNode; children?: ReactNode };

/** A list with nothing in it says what to do, not that it is sorry. */
export function EmptyState({ title, actions, children }: Props) {
  return (
    <div className="p-4 text-ui">
      <p className="font-medium">{title}</p>
      {children && <div className="mt-0.5 max-w-prose text-muted">{children}</div>}
      {actions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
