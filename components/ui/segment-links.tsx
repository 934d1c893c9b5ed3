import Link from "next/link";
import { SEGMENT, SEGMENT_CHOSEN, SEGMENT_OPEN, SEGMENTS } from "@/components/ui/segments-style";
import { cn } from "@/lib/cn";

export type SegmentLink = { href: string; label: string; count?: string; current: boolean };

/** One of a few views, each with its own address. */
export function SegmentLinks({ label, links }: { label: string; links: readonly SegmentLink[] }) {
  return (
    <nav aria-label={label} className={SEGMENTS}>
      {links.map(({ href, label: words, count, current }) => (
        <Link
          key={href}
          href={href}
          scroll={false}
          aria-current={current || undefined}
          className={cn(SEGMENT, current ? SEGMENT_CHOSEN : SEGMENT_OPEN)}
        >
          {words}
          {count !== undefined && (
            <span className="font-normal text-muted tabular-nums phone:hidden">{count}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
