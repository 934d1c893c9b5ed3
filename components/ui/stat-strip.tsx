import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

/** `figure`: numbers of a page. `fact`: what a thing is. `total`: the sums at the foot of a card. */
const LOOKS = {
  figure: {
    frame: "rounded-card border",
    cell: "px-4 py-3.5",
    name: "text-ui",
    value: "mt-0.5 text-figure",
  },
  fact: {
    frame: "rounded-card border",
    cell: "px-4 py-3",
    name: "mb-0.5 text-small",
    value: "cut text-ui font-medium",
  },
  total: {
    frame: "border-t",
    cell: "px-4 py-3",
    name: "text-small",
    value: "text-body font-semibold whitespace-nowrap",
  },
};

const COLUMNS = {
  3: "grid-cols-3",
  4: "grid-cols-4 phone:grid-cols-2 phone:*:nth-3:border-l-0 phone:*:nth-[n+3]:border-t",
  "4 uneven":
    "grid-cols-[1.5fr_1fr_1fr_1.2fr] phone:grid-cols-2 phone:*:nth-3:border-l-0 phone:*:nth-[n+3]:border-t",
};

type Stat = { name: string; value: ReactNode; unit?: string; note?: ReactNode };

type Props = { look?: keyof typeof LOOKS; columns?: keyof typeof COLUMNS; stats: readonly Stat[] };

/** Three or four values side by side. */
export function StatStrip({ look = "figure", columns = 4, stats }: Props) {
  const { frame, cell, name: nameStyle, value: valueStyle } = LOOKS[look];
  return (
    <dl className={cn("grid overflow-clip border-border bg-surface", COLUMNS[columns], frame)}>
      {stats.map(({ name, value, unit, note }) => (
        <div key={name} className={cn("min-w-0 border-border not-first:border-l", cell)}>
          <dt className={cn("text-muted", nameStyle)}>{name}</dt>
          <dd
            className={cn("tabular-nums", valueStyle)}
            title={look === "fact" && typeof value === "string" ? value : undefined}
          >
            {value}
            {unit && (
              <small className="ml-[3px] text-body leading-none font-medium tracking-normal text-muted">
                {unit}
              </small>
            )}
          </dd>
          {note && <dd className="text-small text-muted tabular-nums">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
