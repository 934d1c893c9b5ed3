import { useLocale, useTranslations } from "next-intl";
import { splitDuration } from "@/components/ui/split-duration";

/** Writes milliseconds for the reader: 0.3 s, 1 m 48 s; `whole` leaves the tenths out. */
export function useWriteDuration(look: "tenths" | "whole" = "tenths"): (ms: number) => string {
  const t = useTranslations("ui.duration");
  const locale = useLocale();
  return (ms) => {
    const { unit, large, tenths, small } = splitDuration(ms);
    const digits = tenths && look === "tenths" ? 1 : 0;
    const number = large.toLocaleString(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    return t(unit, { large: number, small });
  };
}
