"use client";

import { useMenuParts } from "@/components/ui/menu-parts";

/** Parts one group of a menu from the next. */
export function MenuLine() {
  const { Dropdown } = useMenuParts();
  return <Dropdown.Separator className="-mx-1 my-1 h-px bg-border" />;
}
