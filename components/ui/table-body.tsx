import type { ReactNode } from "react";

/** The rows of a table. */
export function TableBody({ children }: { children: ReactNode }) {
  return <tbody role="rowgroup">{children}</tbody>;
}
