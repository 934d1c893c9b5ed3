"use client";

import { type RefObject, useRef } from "react";
import { rememberPlace } from "@/components/ui/remember-place";

/**
 * For a dialog that no button of Radix opened: remembers who had the focus, and gives it back, or to who stands next.
 * Where nobody had it, as when a link or another dialog led here, `opener` gets it.
 */
export function useFocusReturn(opener?: RefObject<HTMLElement | null>) {
  const before = useRef<{ element: Element | null; goNear: () => void }>(null);
  return {
    onOpenAutoFocus: () => {
      const { activeElement, body } = document;
      const element = activeElement === body ? (opener?.current ?? body) : activeElement;
      before.current = { element, goNear: rememberPlace(element) };
    },
    onCloseAutoFocus: () => {
      if (!(before.current?.element instanceof HTMLElement)) return;
      const { element, goNear } = before.current;
      if (element.isConnected) element.focus();
      else goNear();
    },
  };
}
