import { getTranslations } from "next-intl/server";
import { OneCard } from "@/components/frame/one-card";
import { ButtonLink } from "@/components/ui/button-link";

export default async function NotFound() {
  const t = await getTranslations("errors");
  return (
    <OneCard title={t("notFoundTitle")} description={t("notFoundText")}>
      <ButtonLink href="/" className="w-full">
        {t("home")}
      </ButtonLink>
    </OneCard>
  );
}
