import type { ReactNode } from "react";
import { LINE_BEFORE, type RailLine } from "@/components/ui/rail-line";
import { cn } from "@/lib/cn";

type Props = {
  line: RailLine;
  avatar: ReactNode;
  name: string;
  /** What they are here; an icon may follow, it is drawn at 12. */
  role: ReactNode;
  time: ReactNode;
  /** A sign of 12 before the time; its place is kept. */
  mark?: ReactNode;
  /** A Bubble. */
  children: ReactNode;
};

/** One turn of a thread: who, as what, when, and their words. */
export function RailTurn({ line, avatar, name, role, time, mark, children }: Props) {
  return (
    <li
      className={cn(
        "relative grid grid-cols-[12px_24px_minmax(0,1fr)_auto] gap-x-2.5 py-1 phone:grid-cols-[8px_24px_minmax(0,1fr)]",
        "before:absolute before:inset-y-0 before:left-[3px]",
        LINE_BEFORE[line],
      )}
    >
      <span className="col-start-2 mt-0.5">{avatar}</span>
      <div className="min-w-0">
        <div className="mb-[3px] flex items-center gap-1.5 text-small text-muted phone:pr-18">
          <b className="cut text-text" dir="auto" title={name}>
            {name}
          </b>
          <span className="flex max-w-3/4 shrink-0 items-center gap-1.5 [&>svg]:icon-12">{role}</span>
        </div>
        {children}
      </div>
      <span className="flex items-center gap-1.5 self-start text-small whitespace-nowrap text-muted tabular-nums phone:absolute phone:top-1 phone:right-0">
        <span className="flex w-3">{mark}</span>
        {time}
      </span>
    </li>
  );
}
