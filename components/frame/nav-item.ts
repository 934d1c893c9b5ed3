import type { ReactNode } from "react";

/** A tab or a line of the left list. */
export type NavItem = {
  label: string;
  href: string;
  /** Everything under this address belongs to it; its own address, unless said otherwise. */
  under?: string;
  /** Only its own address, for the first tab, under which all others stand. */
  exact?: boolean;
  icon?: ReactNode;
  /** How many need somebody, and those words in full. */
  urgent?: { count: number; words: string };
};

/** Whether the reader is at this item. */
export function isHere({ href, under = href, exact = false }: NavItem, pathname: string): boolean {
  return pathname === href || (!exact && (pathname === under || pathname.startsWith(`${under}/`)));
}
