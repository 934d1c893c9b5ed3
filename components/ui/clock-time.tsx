"use client";

import { useLocale } from "next-intl";
import { useNow } from "@/components/ui/now";
import { useZone } from "@/components/ui/use-zone";
import { type TimeLook, writeTime } from "@/components/ui/write-time";

type Props = { at: Date | string; look?: TimeLook; className?: string };

/** A moment as a clock or a calendar shows it, in the reader's zone; the exact time is in its title. */
export function ClockTime({ at, look = "auto", className }: Props) {
  const moment = new Date(at);
  const reader = { locale: useLocale(), timeZone: useZone(), now: useNow(60_000) };
  // A browser of another age may shorten a month otherwise than the server.
  return (
    <time
      dateTime={moment.toISOString()}
      title={writeTime(moment, "exact", reader)}
      className={className}
      suppressHydrationWarning
    >
      {writeTime(moment, look, reader)}
    </time>
  );
}
