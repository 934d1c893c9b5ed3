"use client";

import { useEffect } from "react";
import { rememberPlace } from "@/components/ui/remember-place";

// A dialog or a menu that closes gives the focus back itself, a moment later.
const MOMENT = 50;

function goToTitle(): void {
  // Of a new page it is the first to be read; nothing may jump where the page is still the same.
  document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
}

/** Follows the focus, and when what has it goes from the page, moves it on. The answer ends that. */
function keepFocus(): () => void {
  let last: Element | null = null;
  let goNear = () => false;
  let soon: ReturnType<typeof setTimeout> | undefined;

  const remember = () => {
    last = document.activeElement;
    goNear = rememberPlace(last);
  };
  const look = () => {
    soon = undefined;
    const isLost = last?.isConnected === false && document.activeElement === document.body;
    if (isLost && !goNear()) goToTitle();
  };
  const watch = new MutationObserver(() => {
    if (last?.isConnected === false) soon ??= setTimeout(look, MOMENT);
  });

  remember();
  document.addEventListener("focusin", remember);
  watch.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener("focusin", remember);
    watch.disconnect();
    clearTimeout(soon);
  };
}

/** Nobody who goes by keyboard stands nowhere: after what had the focus the nearest has it, or else the title of the page. */
export function KeepFocus() {
  useEffect(keepFocus, []);
  return null;
}
