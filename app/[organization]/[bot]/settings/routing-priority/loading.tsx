import { useTranslations } from "next-intl";
import { TableLoading } from "@/app/[organization]/(organization)/settings/table-loading";

export default function Loading() {
  return <TableLoading title={useTranslations("routing")("title")} />;
}
