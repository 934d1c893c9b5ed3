"use client";

import { useSyncExternalStore } from "react";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEY = "baton-theme"; // ThemeScript reads it too

function subscribe(listener: () => void) {
  addEventListener("storage", listener);
  return () => removeEventListener("storage", listener);
}

function read(): Theme {
  const stored = localStorage.getItem(KEY);
  return stored === "light" || stored === "dark" ? stored : "system";
}

/** The reader's choice of theme. */
export const useTheme = (): Theme => useSyncExternalStore(subscribe, read, () => "system");

/** Keeps the choice; ThemeScript hears of it and changes the page. */
export function setTheme(theme: Theme): void {
  if (theme === "system") localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, theme);
  dispatchEvent(new StorageEvent("storage", { key: KEY }));
}
