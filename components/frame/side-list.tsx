"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { isHere, type NavItem } from "@/components/frame/nav-item";

/** The left list of the settings. It hangs out by 10, so that its icons stand on the page's edge. */
export function SideList({ label, items }: { label: string; items: readonly NavItem[] }) {
  const pathname = usePathname();
  return (
    <nav aria-label={label} className="-ml-2.5 flex flex-col gap-0.5 phone:hidden">
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          aria-current={isHere(item, pathname) ? "page" : undefined}
          className="flex h-8 items-center gap-2 rounded-small px-2.5 text-ui font-medium text-muted hover:bg-sunken hover:text-text aria-[current]:bg-accent-soft aria-[current]:text-accent-text"
        >
          {item.icon}
          {item.label}
        </Link>
      ))}
    </nav>
  );
}
