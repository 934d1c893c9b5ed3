"use client";

import { ChevronsUpDown } from "lucide-react";
import type { Place } from "@/components/frame/place";
import { Avatar } from "@/components/ui/avatar";
import { Menu } from "@/components/ui/menu";
import { MenuLine } from "@/components/ui/menu-line";
import { MenuLink } from "@/components/ui/menu-link";
import { cn } from "@/lib/cn";

type Props = {
  /** What it does, after the name: "switch organization". */
  label: string;
  here: Place;
  places: readonly Place[];
  /** A last line that leads to all of them. */
  all: Place;
  square?: boolean;
};

/** A step of the path in the top bar that also leads to its siblings. */
export function Crumb({ label, here, places, all, square = false }: Props) {
  return (
    <>
      <Slash />
      <Menu
        label={label}
        className="w-60"
        trigger={
          <button
            type="button"
            className={cn(
              "flex h-7 min-w-0 items-center gap-1.5 rounded-small px-1.5 text-ui font-medium whitespace-nowrap hover:bg-sunken phone:px-1",
              // Where there is not room for both, what one is at needs it more than what that belongs to.
              square ? "phone:min-w-20 phone:shrink-3" : "phone:min-w-20",
            )}
          >
            {square && <Avatar kind="place" size={20} name={here.name} className="phone:hidden" />}
            <span className="cut" dir="auto" title={here.name}>
              {here.name}
            </span>
            <span className="sr-only">, {label}</span>
            <ChevronsUpDown className="icon-14 text-muted" />
          </button>
        }
      >
        {places.map((place) => (
          <MenuLink key={place.href} href={place.href} current={place.href === here.href}>
            {square && <Avatar kind="place" size={20} name={place.name} />}
            <span className="min-w-0 py-1 wrap-anywhere" dir="auto">
              {place.name}
            </span>
          </MenuLink>
        ))}
        <MenuLine />
        <MenuLink href={all.href}>{all.name}</MenuLink>
      </Menu>
    </>
  );
}

/** Between two steps of the path. */
export function Slash() {
  return <span aria-hidden className="mx-0.5 h-4 w-px shrink-0 rotate-18 bg-border-strong phone:hidden" />;
}
