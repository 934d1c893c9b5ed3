"use client";

import { useRef } from "react";
import { rememberPlace } from "@/components/ui/remember-place";

/** For a dialog that no button of Radix opened: remembers who had the focus, and gives it back, or to who stands next. */
export function useFocusReturn() {
  const before = useRef<{ element: Element | null; goNear: () => void }>(null);
  return {
    onOpenAutoFocus: () => {
      const element = document.activeElement;
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
