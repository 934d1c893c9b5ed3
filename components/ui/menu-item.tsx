"use client";

import type { ReactNode } from "react";
import { useMenuParts } from "@/components/ui/menu-parts";
import { MENU_ICON, MENU_ITEM } from "@/components/ui/menu-style";
import { cn } from "@/lib/cn";

type Props = { onSelect: () => void; danger?: boolean; children: ReactNode };

/** Something to do; an icon may go before its words. */
export function MenuItem({ onSelect, danger = false, children }: Props) {
  const { Dropdown, afterwards } = useMenuParts();
  return (
    <Dropdown.Item
      onSelect={() => afterwards(onSelect)}
      className={cn(MENU_ITEM, danger ? "text-danger" : MENU_ICON)}
    >
      {children}
    </Dropdown.Item>
  );
}
