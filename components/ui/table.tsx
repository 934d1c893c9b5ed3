import type { ReactNode } from "react";

type Props = {
  /** Widths in pixels, in order; null takes what is left. */
  columns?: readonly (number | null)[];
  density?: "normal" | "dense" | "inner";
  /** On a narrow ground: label and value under each other, or two columns placed by each cell's `line`. */
  phone?: "labels" | "lines";
  /** It has many columns, and turns into cards on a tablet already. */
  wide?: boolean;
  label?: string;
  children: ReactNode;
};

/** A table; its children are TableHead and TableBody. */
export function Table({ columns, density = "normal", phone, wide = false, label, children }: Props) {
  return (
    <div className="table-frame" data-wide={wide || undefined}>
      {/* Cards on a phone change `display`, and some browsers then forget that this is a table. */}
      <table role="table" className="table" data-density={density} data-phone={phone} aria-label={label}>
        {columns && (
          <colgroup>
            {columns.map((width, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
              <col key={column} style={width === null ? undefined : { width }} />
            ))}
          </colgroup>
        )}
        {children}
      </table>
    </div>
  );
}
