import { getTranslations } from "next-intl/server";
import { ThemeAfterAll } from "@/app/theme-after-all";
import { OneCard } from "@/components/frame/one-card";
import { ButtonLink } from "@/components/ui/button-link";

export default async function NotFound() {
  const t = await getTranslations("errors");
  return (
    <OneCard title={t("notFoundTitle")} description={t("notFoundText")}>
      <ThemeAfterAll />
      <ButtonLink href="/" className="w-full">
        {t("home")}
      </ButtonLink>
    </OneCard>
  );
}
