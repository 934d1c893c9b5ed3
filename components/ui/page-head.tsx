import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

type Props = {
  title: ReactNode;
  badge?: ReactNode;
  description?: ReactNode;
  /** A line of facts in place of the description; each is a child of `Fact`. */
  facts?: ReactNode;
  actions?: ReactNode;
  back?: { href: string; label: string };
  /** To the first block: 24, 20 on full pages, 16 above filters. */
  gap?: 24 | 20 | 16;
};

const GAPS = { 24: "mb-6 phone:mb-4", 20: "mb-5", 16: "mb-4" };

/** What this page is, and what can be done with all of it. */
export function PageHead({ title, badge, description, facts, actions, back, gap = 24 }: Props) {
  return (
    <>
      {back && (
        <Link
          href={back.href}
          className="mb-2 inline-flex items-center gap-1 text-ui text-muted hover:text-text"
        >
          <ArrowLeft className="icon-14" />
          {back.label}
        </Link>
      )}
      <div className={cn("flex items-start gap-3 phone:flex-wrap", GAPS[gap])}>
        <div className="min-w-0 wrap-anywhere">
          <div className="flex flex-wrap items-center gap-2.5">
            <h1 tabIndex={-1} className="text-page outline-none">
              {title}
            </h1>
            {badge}
          </div>
          {description && <p className="mt-0.5 text-ui text-muted">{description}</p>}
          {facts && <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-ui text-muted">{facts}</div>}
        </div>
        {actions && <div className="ml-auto flex gap-2 phone:ml-0 phone:w-full">{actions}</div>}
      </div>
    </>
  );
}
