import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { cn } from "@/lib/cn";

const WIDTHS = ["w-40", "w-28", "w-52", "w-36", "w-44"];

/** A table that is still on its way, as high as it will be. */
export function TableSkeleton({ rows, dense = false }: { rows: number; dense?: boolean }) {
  const t = useTranslations("ui");
  return (
    <Card role="status" aria-label={t("loading")}>
      <div className="h-9 border-b border-border bg-sunken" />
      {Array.from({ length: rows }, (_, row) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
          key={row}
          className={cn(
            "flex items-center gap-12 border-border px-4 not-last:border-b",
            dense ? "h-10" : "h-11",
          )}
        >
          <Skeleton className="w-24" />
          <Skeleton className={WIDTHS[row % WIDTHS.length] ?? "w-40"} />
        </div>
      ))}
    </Card>
  );
}
