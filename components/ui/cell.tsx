import type { CSSProperties, ReactNode } from "react";

type Props = {
  /** The column's name, said before the value when the row is a card. */
  label?: string;
  align?: "left" | "right";
  /** A narrow last column, for the row's menu. */
  tight?: boolean;
  /** On a card it stands in the upper right corner. */
  corner?: boolean;
  /** Its place on a card of two columns: "row / column", or "none" to leave it out. */
  line?: "none" | `${number} / ${1 | 2}` | `${number} / 1 / ${number} / 3`;
  /** What does not fit ends in an ellipsis; plain words are whole in the title. `wide`: on a card they go on below. */
  cut?: boolean | "wide";
  /** Words start at the top, for rows of uneven height. */
  top?: boolean;
  className?: string;
  children?: ReactNode;
};

/** One value of a row. Plain words are wrapped, for a card places elements. */
export function Cell({
  label,
  align = "left",
  tight = false,
  corner = tight,
  line,
  cut = false,
  top,
  className,
  children,
}: Props) {
  const words = typeof children === "string" || typeof children === "number";
  return (
    <td
      role="cell"
      data-label={label}
      data-align={align}
      data-tight={tight || undefined}
      data-corner={corner || undefined}
      data-line={line}
      data-cut={cut || undefined}
      data-top={top || undefined}
      style={line && line !== "none" ? ({ "--line": line } as CSSProperties) : undefined}
      className={className}
    >
      {words ? <span title={cut ? String(children) : undefined}>{children}</span> : children}
    </td>
  );
}
