import { useTranslations } from "next-intl";
import { Page } from "@/components/frame/page";
import { PageHead } from "@/components/ui/page-head";
import { Skeleton } from "@/components/ui/skeleton";
import { TableSkeleton } from "@/components/ui/table-skeleton";

export default function Loading() {
  const t = useTranslations("deliveries");
  return (
    <Page>
      <PageHead gap={16} title={t("title")} description={<Skeleton className="mt-2 w-96 max-w-full" />} />
      <div className="mb-3 flex h-8 items-center">
        <Skeleton className="w-80" />
      </div>
      <TableSkeleton rows={12} dense />
    </Page>
  );
}
