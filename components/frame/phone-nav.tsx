"use client";

import { ChevronDown } from "lucide-react";
import { usePathname } from "next/navigation";
import { isHere, type NavItem } from "@/components/frame/nav-item";
import { Menu } from "@/components/ui/menu";
import { MenuLink } from "@/components/ui/menu-link";

type Props = {
  label: string;
  tabs: readonly NavItem[];
  /** The left list of the tab one is at, if it has one. */
  side?: { label: string; items: readonly NavItem[] };
};

/** On a phone, tabs and left list are two buttons in one row, each with its menu. */
export function PhoneNav({ label, tabs, side }: Props) {
  const pathname = usePathname();
  const inside = side?.items.some((item) => isHere(item, pathname));
  return (
    <div className="hidden gap-2 border-b border-border bg-surface px-(--gutter) pb-3 phone:flex">
      <Choice label={label} items={tabs} pathname={pathname} />
      {side && inside && <Choice label={side.label} items={side.items} pathname={pathname} />}
    </div>
  );
}

function Choice({ label, items, pathname }: { label: string; items: readonly NavItem[]; pathname: string }) {
  const here = items.find((item) => isHere(item, pathname));
  return (
    <Menu
      label={label}
      className="w-(--radix-dropdown-menu-trigger-width)"
      trigger={
        <button
          type="button"
          className="flex h-8 min-w-0 flex-1 items-center gap-2 rounded-field border border-border-strong bg-lifted px-2.5 text-ui font-medium"
        >
          <span className="cut">{here?.label ?? label}</span>
          <span className="sr-only">, {label}</span>
          <ChevronDown className="ml-auto text-muted" />
        </button>
      }
    >
      {items.map((item) => (
        <MenuLink key={item.href} href={item.href} current={item === here}>
          {item.label}
        </MenuLink>
      ))}
    </Menu>
  );
}
