"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { placeBeside, type Side } from "@/components/ui/place-beside";
import { cn } from "@/lib/cn";

type Props = {
  words: ReactNode;
  side?: Side;
  /** What it explains: one control. It is described by the words, seen or not. */
  children: ReactNode;
};

/** A sentence about a control, on hover and on focus; Escape takes it away. */
export function Tooltip({ words, side = "top", children }: Props) {
  const id = useId();
  const holder = useRef<HTMLSpanElement>(null);
  const float = useRef<HTMLSpanElement>(null);

  // The control is not ours to draw, but it is ours to describe.
  useEffect(() => holder.current?.firstElementChild?.setAttribute("aria-describedby", id));

  const open = () => {
    const anchor = holder.current?.firstElementChild?.getBoundingClientRect();
    const tip = float.current;
    if (!anchor || !tip) return;
    tip.showPopover();
    const size = { width: tip.offsetWidth, height: tip.offsetHeight };
    const at = placeBeside(side, anchor, size, { width: innerWidth, height: innerHeight }, 12);
    tip.dataset.side = at.side;
    tip.style.left = `${at.left}px`;
    tip.style.top = `${at.top}px`;
    tip.style.setProperty("--arrow", `${anchor.left + anchor.width / 2 - at.left - 4}px`);
  };
  const close = () => float.current?.hidePopover();

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the control in it
    <span
      ref={holder}
      className="inline-flex"
      onPointerEnter={open}
      onPointerLeave={close}
      onFocus={(event) => event.target.matches(":focus-visible") && open()}
      onBlur={close}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      {children}
      <span
        ref={float}
        id={id}
        role="tooltip"
        popover="manual"
        className={cn(
          "fixed inset-auto m-0 w-max max-w-[232px] overflow-visible rounded-field bg-text px-2.5 py-1.5 text-small text-background",
          // The pointer may go over to it without losing it.
          "before:absolute before:-inset-3 before:-z-1",
          "after:absolute after:size-2 after:rotate-45 after:rounded-[1px] after:bg-inherit",
          "data-[side=top]:after:-bottom-1 data-[side=top]:after:left-(--arrow)",
          "data-[side=bottom]:after:-top-1 data-[side=bottom]:after:left-(--arrow)",
          "data-[side=left]:after:top-[calc(50%-4px)] data-[side=left]:after:-right-1",
          "data-[side=right]:after:top-[calc(50%-4px)] data-[side=right]:after:-left-1",
        )}
      >
        {words}
      </span>
    </span>
  );
}
