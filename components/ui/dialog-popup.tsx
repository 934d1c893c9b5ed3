"use client";

import * as Radix from "radix-ui/dialog";
import { type ReactNode, type RefObject, useRef } from "react";
import { useFocusReturn } from "@/components/ui/use-focus-return";
import { cn } from "@/lib/cn";

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** Before the title. */
  icon?: ReactNode;
  /** At the right of the title: a switch, a badge. */
  end?: ReactNode;
  /** One sentence under the bar, read with the title. */
  description?: ReactNode;
  /** At the right of its foot: a ghost to leave, then the one primary button. */
  foot?: ReactNode;
  width?: 560 | 440;
  /** Something in it was changed, which need not have been typed. */
  isChanged?: boolean;
  /** Gets the focus afterwards where nobody had it before: a link opened it, or the dialog before it. */
  opener?: RefObject<HTMLElement | null>;
  children?: ReactNode;
};

// A list that hangs open under a field takes Escape for itself.
const leave = (event: KeyboardEvent) => {
  if (event.target instanceof Element && event.target.matches("[role='combobox'][aria-expanded='true']"))
    event.preventDefault();
};

/** The dialog itself. */
export function DialogPopup({
  open,
  onOpenChange,
  title,
  icon,
  end,
  description,
  foot,
  width = 560,
  isChanged = false,
  opener,
  children,
}: DialogProps) {
  const focus = useFocusReturn(opener);
  const typedInto = useRef<EventTarget | null>(null);
  // A click that went astray must not throw away what was typed; Escape is meant.
  const keep = (event: Event) => {
    const isTyped = typedInto.current instanceof Element && typedInto.current.isConnected;
    if (isChanged || isTyped) event.preventDefault();
  };
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 grid animate-appear grid-cols-[minmax(0,1fr)] place-items-start justify-items-center overflow-y-auto bg-scrim px-4 pt-[min(176px,19.6vh)] pb-8 phone:pt-4">
          <Radix.Content
            {...focus}
            onEscapeKeyDown={leave}
            onInput={({ target }) => {
              typedInto.current = target;
            }}
            onPointerDownOutside={keep}
            {...(!description && { "aria-describedby": undefined })}
            className={cn(
              "w-full rounded-card bg-raised text-text shadow-float outline-none",
              width === 560 ? "max-w-[560px]" : "max-w-[440px]",
            )}
          >
            <div className="flex items-center gap-2.5 border-b border-border px-5 py-4">
              <Radix.Title className="flex min-w-0 items-center gap-2 text-dialog">
                {icon}
                <span className="min-w-0 wrap-anywhere">{title}</span>
              </Radix.Title>
              {end && <div className="ml-auto flex items-center">{end}</div>}
            </div>
            <div className="grid grid-cols-[minmax(0,1fr)] gap-5 p-5">
              {description && (
                <Radix.Description className="text-ui text-muted">{description}</Radix.Description>
              )}
              {children}
            </div>
            {foot && (
              <div className="flex items-center justify-end gap-2 border-t border-border px-5 py-3">
                {foot}
              </div>
            )}
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}
