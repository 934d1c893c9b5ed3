import { useTranslations } from "next-intl";
import { TableLoading } from "@/app/[organization]/(organization)/settings/table-loading";
import { Page } from "@/components/frame/page";

export default function Loading() {
  return (
    <Page>
      <TableLoading title={useTranslations("developers")("title")} />
    </Page>
  );
}
