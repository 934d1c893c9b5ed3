"use client";

import { useState } from "react";

/** The intents of the dry run; they stand in the page's address, so that a run can be shown to somebody. */
export function useIntentsInAddress(asked: string[]) {
  const [intents, set] = useState(asked);

  function ask(next: string[]) {
    set(next);
    const query = new URLSearchParams(next.map((intent) => ["intent", intent]));
    history.replaceState(null, "", next.length > 0 ? `?${query}` : location.pathname);
  }
  return { intents, ask };
}
