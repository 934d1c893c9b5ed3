import { useTranslations } from "next-intl";
import { TableLoading } from "../table-loading";

export default function Loading() {
  return <TableLoading title={useTranslations("desk")("title")} />;
}
