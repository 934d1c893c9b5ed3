"use client";

import { useTranslations } from "next-intl";
import { ThemeAfterAll } from "@/app/theme-after-all";
import { OneCard } from "@/components/frame/one-card";
import { Button } from "@/components/ui/button";

type Props = { error: Error & { digest?: string } };

/** A page that broke. Its words stay with us; the number finds them in the log. */
export default function ErrorPage({ error }: Props) {
  const t = useTranslations("errors");
  return (
    <OneCard
      title={t("brokeTitle")}
      description={error.digest ? t("brokeNumber", { number: error.digest }) : t("brokeText")}
    >
      <ThemeAfterAll />
      <Button look="primary" onClick={() => location.reload()} className="w-full">
        {t("retry")}
      </Button>
    </OneCard>
  );
}
