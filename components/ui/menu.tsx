"use client";

import { cloneElement, Suspense, useState } from "react";
import { findGround } from "@/components/ui/find-ground";
import { lazily } from "@/components/ui/lazily";
import type { MenuProps } from "@/components/ui/menu-popup";

const load = () => import("@/components/ui/menu-popup");
const MenuPopup = lazily(() => load().then((file) => file.MenuPopup));

/** What opens under a button: MenuItems, MenuLinks, MenuChoices and MenuLines. It is loaded when somebody reaches for it. */
export function Menu(props: MenuProps) {
  const [first, setFirst] = useState<{ by: "pointer" | "keyboard"; ground: HTMLElement | null }>();
  const open = (by: "pointer" | "keyboard", trigger: HTMLElement) =>
    setFirst({ by, ground: findGround(trigger) });
  const button = cloneElement(props.trigger, {
    "aria-haspopup": "menu",
    "aria-expanded": first !== undefined,
    onPointerEnter: load,
    onFocus: load,
    onClick: (event) => open(event.detail === 0 ? "keyboard" : "pointer", event.currentTarget),
    onKeyDown: (event) => {
      if (event.key !== "ArrowDown") return;
      event.preventDefault();
      open("keyboard", event.currentTarget);
    },
  });
  if (!first) return button;
  return (
    <Suspense fallback={button}>
      <MenuPopup {...props} {...first} />
    </Suspense>
  );
}
