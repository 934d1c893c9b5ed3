import { Fragment, type ReactNode } from "react";
import { cn } from "@/lib/cn";

type Props = { pairs: readonly (readonly [name: string, value: ReactNode])[]; close?: boolean };

/** Names and their values, under each other. */
export function Pairs({ pairs, close = false }: Props) {
  return (
    <dl
      className={cn(
        "grid grid-cols-[max-content_minmax(0,1fr)] items-center gap-x-4 text-ui tabular-nums",
        close ? "gap-y-1.5" : "gap-y-2",
      )}
    >
      {pairs.map(([name, value]) => (
        <Fragment key={name}>
          <dt className="text-muted">{name}</dt>
          <dd className="min-w-0">{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
