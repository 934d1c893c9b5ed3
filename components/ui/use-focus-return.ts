"use client";

import { useRef } from "react";
import { rememberPlace } from "@/components/ui/remember-place";

// What was removed in a dialog often goes a moment after the dialog has.
const SOON = 2_000;

/** Calls back when the element goes from the page before long, and takes the focus with it. */
function whenLost(element: Element, act: () => void): void {
  const watch = new MutationObserver(() => {
    if (element.isConnected) return;
    watch.disconnect();
    if (document.activeElement === document.body) act();
  });
  watch.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), SOON);
}

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
      if (!element.isConnected) return goNear();
      element.focus();
      whenLost(element, goNear);
    },
  };
}
