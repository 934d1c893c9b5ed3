"use client";

import { ChevronDown } from "lucide-react";
import { Menu } from "@/components/ui/menu";
import { MenuLink } from "@/components/ui/menu-link";
import { cn } from "@/lib/cn";

type Props = {
  label: string;
  /** Each choice is an address, for the filter lives in the URL. */
  choices: readonly { label: string; href: string; current: boolean }[];
};

/** A filter of a list: its name, what it is set to, and what else it could be. */
export function FilterSelect({ label, choices }: Props) {
  return (
    <Menu
      trigger={
        <button
          type="button"
          className={cn(
            "inline-flex h-8 items-center gap-1.5 rounded-field border border-border-strong bg-lifted px-2.5",
            "text-ui whitespace-nowrap text-muted transition-colors hover:bg-lifted-hover",
          )}
        >
          {label} <b className="text-text">{choices.find(({ current }) => current)?.label}</b>
          <ChevronDown className="icon-14" />
        </button>
      }
    >
      {choices.map((choice) => (
        <MenuLink key={choice.href} href={choice.href} current={choice.current} scroll={false}>
          {choice.label}
        </MenuLink>
      ))}
    </Menu>
  );
}
