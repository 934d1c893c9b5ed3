"use client";

import { useTimeZone } from "next-intl";
import { useSyncExternalStore } from "react";

const never = () => () => {};
const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The reader's time zone; the server's while the page wakes up. */
export function useZone(): string {
  const server = useTimeZone() ?? "UTC";
  return useSyncExternalStore(never, here, () => server);
}
