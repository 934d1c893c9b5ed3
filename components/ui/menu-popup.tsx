"use client";

import * as Dropdown from "radix-ui/dropdown-menu";
import {
  type ComponentProps,
  type FocusEvent,
  type ReactElement,
  type ReactNode,
  useMemo,
  useRef,
} from "react";
import { MenuParts } from "@/components/ui/menu-parts";
import { cn } from "@/lib/cn";

export type MenuProps = {
  /** The button that opens it: one element that takes a button's props. */
  trigger: ReactElement<ComponentProps<"button">>;
  /** Its name, where the trigger's is not enough. */
  label?: string;
  align?: "start" | "end";
  gap?: number;
  /** For its width. */
  className?: string;
  children: ReactNode;
};

type Props = MenuProps & { by: "pointer" | "keyboard"; ground: HTMLElement | null };

/** The menu itself, open from its first moment. */
export function MenuPopup({
  trigger,
  label,
  align = "start",
  gap = 4,
  className,
  by,
  ground,
  children,
}: Props) {
  const next = useRef<() => void>(undefined);
  const parts = useMemo(
    () => ({
      Dropdown,
      ground,
      afterwards: (act: () => void) => {
        next.current = act;
      },
    }),
    [ground],
  );
  const begins = useRef(by === "keyboard");

  // Radix knows of the keyboard only from the second opening on; the first begins at the first line too.
  const begin = (event: FocusEvent<HTMLDivElement>) => {
    if (!begins.current || event.target !== event.currentTarget) return;
    begins.current = false;
    event.currentTarget.querySelector<HTMLElement>("[role^='menuitem']")?.focus();
  };

  return (
    <MenuParts value={parts}>
      <Dropdown.Root modal={false} defaultOpen>
        <Dropdown.Trigger asChild>{trigger}</Dropdown.Trigger>
        <Dropdown.Portal container={ground}>
          <Dropdown.Content
            {...(label && { "aria-label": label, "aria-labelledby": undefined })}
            onFocus={begin}
            onCloseAutoFocus={() => {
              if (next.current) setTimeout(next.current);
              next.current = undefined;
            }}
            align={align}
            sideOffset={gap}
            collisionPadding={8}
            className={cn(
              "z-50 max-h-(--radix-dropdown-menu-content-available-height) max-w-80 min-w-44 overflow-y-auto rounded-card bg-raised p-1",
              "text-ui text-text shadow-float outline-none data-[state=open]:animate-appear",
              className,
            )}
          >
            {children}
          </Dropdown.Content>
        </Dropdown.Portal>
      </Dropdown.Root>
    </MenuParts>
  );
}
