import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

type Props = {
  /** One column of 720, as for the account. */
  narrow?: boolean;
  /** 20 above, for pages that begin with the way back. */
  tight?: boolean;
  className?: string;
  children: ReactNode;
};

/** The ground of a page, under its frame. */
export function Page({ narrow = false, tight = false, className, children }: Props) {
  return (
    <main
      id="content"
      tabIndex={-1}
      className={cn(
        "mx-auto px-(--gutter) pb-12 outline-none",
        narrow ? "max-w-[768px]" : "max-w-[calc(var(--content)+2*var(--gutter))]",
        tight ? "pt-5" : "pt-6 phone:pt-4",
        className,
      )}
    >
      {children}
    </main>
  );
}
