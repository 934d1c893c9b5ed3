import type { ComponentProps, ReactNode } from "react";
import type { NavItem } from "@/components/frame/nav-item";
import { PhoneNav } from "@/components/frame/phone-nav";
import { SkipLink } from "@/components/frame/skip-link";
import { Tabs } from "@/components/frame/tabs";
import { TopBar } from "@/components/frame/top-bar";

type Props = Omit<ComponentProps<typeof TopBar>, "children"> & {
  crumbs?: ReactNode;
  tabs?: { label: string; items: readonly NavItem[] };
  side?: { label: string; items: readonly NavItem[] };
  children: ReactNode;
};

/** Top bar, tabs, and the page under them. */
export function Shell({ crumbs, tabs, side, children, ...bar }: Props) {
  return (
    <>
      <SkipLink />
      <TopBar {...bar}>{crumbs}</TopBar>
      {tabs ? (
        <>
          <Tabs {...tabs} />
          <PhoneNav label={tabs.label} tabs={tabs.items} {...(side && { side })} />
        </>
      ) : (
        <div className="h-px bg-border" />
      )}
      {children}
    </>
  );
}
