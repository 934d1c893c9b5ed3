"use client";

import type * as Dropdown from "radix-ui/dropdown-menu";
import { createContext, useContext } from "react";

/** What the lines of a menu are made of; it comes with the opened menu, so that a page does not carry it. */
export type Parts = {
  Dropdown: typeof Dropdown;
  ground: HTMLElement | null;
  /** Does something once the menu is gone and the focus is back at its button, so that a dialog can return it there. */
  afterwards: (act: () => void) => void;
};

export const MenuParts = createContext<Parts | null>(null);

export function useMenuParts(): Parts {
  const parts = useContext(MenuParts);
  if (!parts) throw new Error("A line of a menu stands outside of a Menu.");
  return parts;
}
