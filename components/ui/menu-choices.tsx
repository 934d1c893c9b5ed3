"use client";

import { Check, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { useMenuParts } from "@/components/ui/menu-parts";
import { MENU_ICON, MENU_ITEM } from "@/components/ui/menu-style";
import { cn } from "@/lib/cn";

type Props = {
  icon?: ReactNode;
  label: string;
  value: string;
  choices: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
};

/** A line of a menu that opens a list to choose one from; it shows the choice. */
export function MenuChoices({ icon, label, value, choices, onChange }: Props) {
  const { Dropdown, ground } = useMenuParts();
  return (
    <Dropdown.Sub>
      <Dropdown.SubTrigger className={cn(MENU_ITEM, MENU_ICON, "data-[state=open]:bg-hovered")}>
        {icon}
        {label}
        <span className="ml-auto flex items-center gap-1 text-muted">
          {choices.find((choice) => choice.value === value)?.label}
          <ChevronRight className="icon-14" />
        </span>
      </Dropdown.SubTrigger>
      <Dropdown.Portal container={ground}>
        <Dropdown.SubContent
          sideOffset={4}
          alignOffset={-4}
          collisionPadding={8}
          className="z-50 min-w-40 rounded-card bg-raised p-1 text-ui text-text shadow-float outline-none"
        >
          <Dropdown.RadioGroup value={value} onValueChange={onChange}>
            {choices.map((choice) => (
              <Dropdown.RadioItem key={choice.value} value={choice.value} className={MENU_ITEM}>
                {choice.label}
                {choice.value === value && <Check className="icon-14 ml-auto" />}
              </Dropdown.RadioItem>
            ))}
          </Dropdown.RadioGroup>
        </Dropdown.SubContent>
      </Dropdown.Portal>
    </Dropdown.Sub>
  );
}
