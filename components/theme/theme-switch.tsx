"use client";

import { useTranslations } from "next-intl";
import { setTheme, THEMES, useTheme } from "@/components/theme/use-theme";
import { Segments } from "@/components/ui/segments";

/** System, light or dark, where there is room for words. */
export function ThemeSwitch() {
  const t = useTranslations("frame.theme");
  return (
    <Segments
      label={t("label")}
      segments={THEMES.map((theme) => ({ value: theme, label: t(theme) }))}
      value={useTheme()}
      onChange={setTheme}
    />
  );
}
