"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { setTheme, THEMES, type Theme, useTheme } from "@/components/theme/use-theme";
import { useMenuParts } from "@/components/ui/menu-parts";

const ICONS = { system: Monitor, light: Sun, dark: Moon };

/** The line of a menu that switches the theme, in place. */
export function ThemeChoice() {
  const t = useTranslations("frame.theme");
  const theme = useTheme();
  const { Dropdown } = useMenuParts();
  return (
    <Dropdown.RadioGroup
      aria-label={t("label")}
      value={theme}
      onValueChange={(value) => setTheme(value as Theme)}
      className="flex min-h-8 items-center gap-2 pr-1 pl-2"
    >
      <Sun className="text-muted" />
      {t("label")}
      <span className="ml-auto inline-flex h-7 gap-0.5 rounded-field border border-border p-px">
        {THEMES.map((choice) => {
          const Icon = ICONS[choice];
          return (
            <Dropdown.RadioItem
              key={choice}
              value={choice}
              aria-label={t(choice)}
              title={t(choice)}
              onSelect={(event) => event.preventDefault()}
              className="grid h-6 cursor-pointer place-items-center rounded-small px-1.5 text-muted outline-none data-highlighted:text-text data-[state=checked]:bg-pressed data-[state=checked]:text-text data-[state=checked]:ring-1 data-[state=checked]:ring-border-strong data-highlighted:outline-2 data-highlighted:-outline-offset-1 data-highlighted:outline-accent-text"
            >
              <Icon className="icon-14" />
            </Dropdown.RadioItem>
          );
        })}
      </span>
    </Dropdown.RadioGroup>
  );
}
