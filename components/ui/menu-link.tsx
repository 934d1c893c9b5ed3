"use client";

import { Check } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useMenuParts } from "@/components/ui/menu-parts";
import { MENU_ICON, MENU_ITEM } from "@/components/ui/menu-style";
import { cn } from "@/lib/cn";

type Props = { href: string; current?: boolean; scroll?: boolean; className?: string; children: ReactNode };

/** Somewhere to go; a check mark where one is already. */
export function MenuLink({ href, current = false, scroll = true, className, children }: Props) {
  const { Dropdown } = useMenuParts();
  const elsewhere = /^https?:/.test(href);
  return (
    <Dropdown.Item asChild>
      <Link
        href={href}
        scroll={scroll}
        {...(elsewhere && { target: "_blank", rel: "noreferrer" })}
        aria-current={current || undefined}
        className={cn(MENU_ITEM, MENU_ICON, className)}
      >
        {children}
        {current && <Check className="icon-14 ml-auto" />}
      </Link>
    </Dropdown.Item>
  );
}
