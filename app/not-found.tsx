import { getTranslations } from "next-intl/server";
import { ThemeAfterAll } from "@/app/theme-after-all";
import { OneCard } from "@/components/frame/one-card";
import { ButtonLink } from "@/components/ui/button-link";

export default async function NotFound() {
  const [t, app] = await Promise.all([getTranslations("errors"), getTranslations("app")]);
  return (
    <OneCard title={t("notFoundTitle")} description={t("notFoundText")}>
      {/* The title of what is not there is lost with it. */}
      <title>{`${t("notFoundTitle")} · ${app("name")}`}</title>
      <ThemeAfterAll />
      <ButtonLink href="/" className="w-full">
        {t("home")}
      </ButtonLink>
    </OneCard>
  );
}
