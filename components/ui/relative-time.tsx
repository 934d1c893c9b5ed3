"use client";

import { useLocale, useTranslations } from "next-intl";
import { ago } from "@/components/ui/ago";
import { useNow } from "@/components/ui/now";
import { useZone } from "@/components/ui/use-zone";
import { writeTime } from "@/components/ui/write-time";

type Props = { at: Date | string; className?: string };

const MINUTE = 60_000;

/** 2 min ago, in 24 s, yesterday; it goes on by itself, and the exact time is in its title. */
export function RelativeTime({ at, className }: Props) {
  const t = useTranslations("ui.ago");
  const moment = new Date(at);
  const coarse = useNow(10_000);
  const near = Math.abs(coarse - moment.getTime()) < MINUTE + 10_000;
  const now = useNow(near ? 1000 : 10_000);
  const reader = { locale: useLocale(), timeZone: useZone(), now };
  const distance = ago(moment.getTime(), now);
  // A browser of another age may shorten a month otherwise than the server.
  return (
    <time
      dateTime={moment.toISOString()}
      title={writeTime(moment, "exact", reader)}
      className={className}
      suppressHydrationWarning
    >
      {distance
        ? t(distance.key, { count: distance.count, ahead: String(distance.ahead) })
        : writeTime(moment, "date", reader)}
    </time>
  );
}
