import { cn } from "@/lib/cn";

/** The ground of words that are still on their way; give it their width. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn("block h-3 rounded-[4px] bg-border", className)} />;
}
