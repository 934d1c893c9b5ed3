import type { ReactNode } from "react";

/** The one row of names above a table; its children are HeadCells. */
export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead>
      <tr>{children}</tr>
    </thead>
  );
}
