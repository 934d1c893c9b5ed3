import type { ReactNode } from "react";

/** What unfolds under an open row, over all its columns. */
export function DetailRow({ columns, id, children }: { columns: number; id?: string; children: ReactNode }) {
  return (
    <tr role="row" data-detail id={id}>
      <td role="cell" colSpan={columns}>
        {children}
      </td>
    </tr>
  );
}
