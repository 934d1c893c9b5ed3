import { useLocale, useTranslations } from "next-intl";
import { MOST_COUNTED } from "@/lib/most-counted";

/** Writes a number that was counted as far as `MOST_COUNTED`: 1,204, or 10,000+. */
export function useCountWords(): (count: number) => string {
  const t = useTranslations("deliveries");
  const locale = useLocale();
  return (count) =>
    count > MOST_COUNTED
      ? t("more", { count: MOST_COUNTED.toLocaleString(locale) })
      : count.toLocaleString(locale);
}
