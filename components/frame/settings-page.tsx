import type { ReactNode } from "react";
import type { NavItem } from "@/components/frame/nav-item";
import { Page } from "@/components/frame/page";
import { SideList } from "@/components/frame/side-list";

/** A page with the left list beside it. */
export function SettingsPage({
  label,
  items,
  children,
}: {
  label: string;
  items: readonly NavItem[];
  children: ReactNode;
}) {
  return (
    <Page className="grid grid-cols-[var(--list)_minmax(0,1fr)] gap-10 phone:grid-cols-[minmax(0,1fr)] phone:gap-6">
      <SideList label={label} items={items} />
      <div>{children}</div>
    </Page>
  );
}
