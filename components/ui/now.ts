"use client";

import { createContext, useContext, useSyncExternalStore } from "react";

/** The moment the page was made, so that the first drawing in the browser says what the server said. */
export const MadeAt = createContext<number | undefined>(undefined);

// One clock for everything that ticks on the page.
const listeners = new Set<() => void>();
let clock: ReturnType<typeof setInterval> | undefined;
const tick = () => {
  for (const listener of listeners) listener();
};

function subscribe(listener: () => void) {
  listeners.add(listener);
  clock ??= setInterval(tick, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(clock);
    clock = undefined;
  };
}

/** Now, in milliseconds, renewed every `step`; the server's now while the page wakes up. */
export function useNow(step: number): number {
  const madeAt = useContext(MadeAt);
  return useSyncExternalStore(
    subscribe,
    () => Math.floor(Date.now() / step) * step,
    () => madeAt ?? Math.floor(Date.now() / step) * step,
  );
}
