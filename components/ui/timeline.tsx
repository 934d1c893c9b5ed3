import type { ReactNode } from "react";

export type Moment = {
  /** An icon; in `text-success` where it is the good end, else `text-control`. */
  icon: ReactNode;
  name: string;
  words: ReactNode;
  /** When; a ClockTime. */
  at: ReactNode;
  /** How long after the one before; a Duration. */
  after?: ReactNode;
};

/** What happened one after the other, with the time between. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  return (
    <ol>
      {moments.map(({ icon, name, words, at, after }) => (
        <li
          key={name}
          className="relative grid grid-cols-[16px_minmax(0,1fr)_auto] gap-x-2.5 pb-3.5 text-ui last:pb-0 not-last:after:absolute not-last:after:top-[22px] not-last:after:bottom-0.5 not-last:after:left-[7.5px] not-last:after:w-px not-last:after:bg-border-strong [&>svg]:mt-0.5"
        >
          {icon}
          <div className="min-w-0">
            <div className="font-medium">{name}</div>
            <div className="text-muted wrap-anywhere">{words}</div>
          </div>
          <div className="text-right tabular-nums">
            {after}
            <span className="block text-muted">{at}</span>
          </div>
        </li>
      ))}
    </ol>
  );
}
