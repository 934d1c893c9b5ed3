import { CircleAlert, CircleX, Info } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

const LOOKS = {
  info: { icon: Info, ground: "border-border bg-sunken", colour: "text-muted" },
  warn: { icon: CircleAlert, ground: "border-warning-line bg-warning-soft", colour: "text-warning" },
  bad: { icon: CircleX, ground: "border-danger-line bg-danger-soft", colour: "text-danger" },
};

type Props = { look?: keyof typeof LOOKS; title?: ReactNode; actions?: ReactNode; children?: ReactNode };

/** Something to know before going on; `bad` is said aloud at once. */
export function Note({ look = "info", title, actions, children }: Props) {
  const { icon: Icon, ground, colour } = LOOKS[look];
  return (
    <div
      role={look === "bad" ? "alert" : undefined}
      className={cn("flex gap-2.5 rounded-field border px-4 py-3 text-ui text-text", ground)}
    >
      <Icon className={cn("mt-0.5", colour)} />
      <div className="min-w-0 flex-1">
        {title && <div className="font-medium">{title}</div>}
        {children}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
