import type { ReactNode } from "react";

type Props = {
  align?: "left" | "right";
  /** A narrow last column, for the row's menu. */
  tight?: boolean;
  /** The name is there for those who do not see the column. */
  silent?: boolean;
  className?: string;
  children: ReactNode;
};

/** The name of a column. */
export function HeadCell({ align = "left", tight = false, silent = false, className, children }: Props) {
  return (
    <th scope="col" data-align={align} data-tight={tight || undefined} className={className}>
      {silent ? <span className="sr-only">{children}</span> : children}
    </th>
  );
}
