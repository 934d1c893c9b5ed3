import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

type Props = {
  icon: ReactNode;
  name: string;
  words: string;
  end?: ReactNode;
  /** A part of the one above. */
  sub?: boolean;
};

/** One thing that has to be there, and what can be done about it. */
export function Need({ icon, name, words, end, sub = false }: Props) {
  return (
    <li
      className={cn(
        "grid min-h-11 grid-cols-[16px_minmax(0,1fr)_auto] items-center gap-x-2.5 border-border px-3 py-1.5 text-ui not-first:border-t",
        "phone:grid-cols-[16px_minmax(0,1fr)] phone:gap-y-1",
        sub && "bg-background pl-[38px] phone:pl-3",
      )}
    >
      {icon}
      <span
        className={cn(
          "grid items-center gap-x-2.5 phone:grid-cols-1",
          sub ? "grid-cols-[150px_minmax(0,1fr)]" : "grid-cols-[176px_minmax(0,1fr)]",
        )}
      >
        <span className="cut text-left font-medium" dir="auto" title={name}>
          {name}
        </span>
        <span className="cut text-muted" title={words}>
          {words}
        </span>
      </span>
      {end && <span className="flex flex-wrap items-center gap-2 phone:col-start-2">{end}</span>}
    </li>
  );
}
