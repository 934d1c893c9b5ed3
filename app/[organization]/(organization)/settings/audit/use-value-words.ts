import { useLocale, useTranslations } from "next-intl";

/** Where a field's values have words of their own. */
const WORDS: Record<string, (value: unknown) => string> = {
  mirror: (value) => `botSettings.mirrors.${value}.label`,
  created: (value) => `deliveries.period.${value}`,
  role: (value) => `people.role.${value}`,
};

/** Puts the value of a field into words. */
export function useValueWords(): (field: string, value: unknown) => string {
  const t = useTranslations();
  const locale = useLocale();
  const list = new Intl.ListFormat(locale, { type: "unit", style: "short" });
  const wordsOf = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === "") return t("people.audit.none");
    if (typeof value === "boolean") return t(value ? "people.audit.yes" : "people.audit.no");
    if (Array.isArray(value))
      return value.length > 0 ? list.format(value.map((one) => wordsOf(field, one))) : t("people.audit.none");
    const key = WORDS[field]?.(value);
    return key && t.has(key) ? t(key) : String(value);
  };
  return wordsOf;
}
