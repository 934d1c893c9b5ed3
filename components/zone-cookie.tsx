"use client";

import { useEffect } from "react";
import { useZone } from "@/components/ui/use-zone";

const YEAR = 365 * 86_400;

/** Tells the server the reader's time zone, so that the next page has the right times from its first moment. */
export function ZoneCookie() {
  const zone = useZone();
  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: not every browser has a cookie store
    document.cookie = `zone=${zone}; path=/; max-age=${YEAR}; samesite=lax`;
  }, [zone]);
  return null;
}
