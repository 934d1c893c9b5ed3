"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Reads the page anew when one comes back to it, for what is done in another window: a letter's link. */
export function useFreshOnReturn(isWaiting: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!isWaiting) return;
    const look = () => document.visibilityState === "visible" && router.refresh();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [isWaiting, router]);
}
