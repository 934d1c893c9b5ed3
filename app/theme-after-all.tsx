"use client";

import { useLayoutEffect } from "react";
import { useTheme } from "@/components/theme/use-theme";

/** A refusal in a layout is drawn by the browser alone, where no script of the page runs: the theme is set here then. */
export function ThemeAfterAll() {
  const theme = useTheme();
  useLayoutEffect(() => {
    const isDark =
      theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
    document.documentElement.dataset.theme = isDark ? "dark" : "light";
  }, [theme]);
  return null;
}
