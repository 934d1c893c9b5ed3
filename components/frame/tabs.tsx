"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { isHere, type NavItem } from "@/components/frame/nav-item";
import { Count } from "@/components/ui/count";

/** The pages of a chatbot or an organization; the line under one of them says where one is. */
export function Tabs({ label, items }: { label: string; items: readonly NavItem[] }) {
  const pathname = usePathname();
  return (
    <div className="border-b border-border bg-surface phone:hidden">
      <nav
        aria-label={label}
        className="mx-auto flex h-10 max-w-[calc(var(--content)+2*var(--gutter))] gap-6 px-(--gutter)"
      >
        {items.map((item) => (
          <Link
            key={item.href}
            href={item.href}
            aria-current={isHere(item, pathname) ? "page" : undefined}
            className="relative flex items-center gap-1.5 text-ui font-medium text-muted hover:text-text aria-[current]:text-text aria-[current]:after:absolute aria-[current]:after:inset-x-0 aria-[current]:after:-bottom-px aria-[current]:after:h-0.5 aria-[current]:after:bg-accent"
          >
            {item.label}
            {item.urgent && item.urgent.count > 0 && (
              <Count urgent title={item.urgent.words}>
                {item.urgent.count}
              </Count>
            )}
          </Link>
        ))}
      </nav>
    </div>
  );
}
