"use client";

import { useNow } from "@/components/ui/now";
import { useWriteDuration } from "@/components/ui/use-write-duration";

/** How long it has been since a moment, in whole seconds, going on by itself. */
export function Elapsed({ since }: { since: Date | string }) {
  const write = useWriteDuration("whole");
  const passed = useNow(1000) - new Date(since).getTime();
  return write(Math.max(0, Math.floor(passed / 1000) * 1000));
}
