import { useTranslations } from "next-intl";
import { Page } from "@/components/frame/page";
import { PageHead } from "@/components/ui/page-head";
import { Skeleton } from "@/components/ui/skeleton";
import { TableSkeleton } from "@/components/ui/table-skeleton";

export default function Loading() {
  const t = useTranslations("conversations");
  return (
    <Page>
      <PageHead gap={16} title={t("title")} description={<Skeleton className="mt-2 w-72" />} />
      <div className="mb-3 h-8" />
      <TableSkeleton rows={8} />
    </Page>
  );
}
