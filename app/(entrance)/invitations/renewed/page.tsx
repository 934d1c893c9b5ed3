import { getTranslations } from "next-intl/server";
import { pageTitle } from "@/app/page-title";
import { OneCard } from "@/components/frame/one-card";

export const generateMetadata = pageTitle("people.invitation.renewedTitle");

export default async function Page() {
  const t = await getTranslations("people.invitation");
  return <OneCard title={t("renewedTitle")} description={t("renewedText")} />;
}
