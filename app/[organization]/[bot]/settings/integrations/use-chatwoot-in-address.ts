"use client";

import { useSearchParams } from "next/navigation";
import { useRef } from "react";

const OPEN = "?open=chatwoot";

/** Whether the dialog of Chatwoot is open: it stands in the address, so that Back closes it and a link opens it. */
export function useChatwootInAddress() {
  const isOpen = useSearchParams().get("open") === "chatwoot";
  const isStepBack = useRef(false);

  const open = () => {
    history.pushState(null, "", OPEN);
    isStepBack.current = true;
  };
  const close = () => {
    if (location.search !== OPEN) return;
    // Whoever came by a link stays on the page.
    if (isStepBack.current) history.back();
    else history.replaceState(null, "", location.pathname);
    isStepBack.current = false;
  };
  return { isOpen, open, close };
}
