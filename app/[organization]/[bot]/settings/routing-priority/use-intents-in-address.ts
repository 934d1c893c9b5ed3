"use client";

import { useSearchParams } from "next/navigation";
import { startTransition, useOptimistic } from "react";

const MOST_INTENTS = 50;

/** The intents of the dry run; they stand in the page's address, so that a run can be shown to somebody. */
export function useIntentsInAddress() {
  const asked = [...new Set(useSearchParams().getAll("intent"))].slice(0, MOST_INTENTS);
  // The address is told at once but read later; nobody who types waits for that, or loses a word to it.
  const [intents, show] = useOptimistic(asked);

  const ask = (next: string[]) =>
    startTransition(() => {
      show(next);
      const query = new URLSearchParams(next.map((intent) => ["intent", intent]));
      history.replaceState(null, "", next.length > 0 ? `?${query}` : location.pathname);
    });
  return { intents, ask };
}
