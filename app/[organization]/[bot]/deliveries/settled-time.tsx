"use client";

import { useLocale, useTranslations } from "next-intl";
import { ClockTime } from "@/components/ui/clock-time";
import { RelativeTime } from "@/components/ui/relative-time";
import { useWriteDuration } from "@/components/ui/use-write-duration";
import { useZone } from "@/components/ui/use-zone";
import { writeTime } from "@/components/ui/write-time";
import type { DeliveryLine } from "@/lib/deliveries/describe-deliveries";

/** Less than would be written as a tenth of a second. */
const AT_ONCE = 50;

/** When a delivery was settled, or when it is tried: what arrived says how much later that was. */
export function SettledTime({ delivery }: { delivery: DeliveryLine }) {
  const t = useTranslations("deliveries.settled");
  const { standing, attempts, settledAt, plannedAt, createdAt } = delivery;
  if (standing.is === "delivered" && settledAt !== null)
    return <Later from={plannedAt ?? createdAt} to={settledAt} />;
  if (standing.is === "dead" && settledAt !== null)
    return <ClockTime at={settledAt} look="second" className="text-muted" />;
  if (standing.is === "pending" && standing.next !== null) {
    const { next } = standing;
    return (
      <span>{t.rich(attempts > 0 ? "again" : "first", { time: () => <RelativeTime at={next} /> })}</span>
    );
  }
  return <span className="text-muted">{t("open")}</span>;
}

function Later({ from, to }: { from: string; to: string }) {
  const t = useTranslations("deliveries.settled");
  const write = useWriteDuration();
  const reader = { locale: useLocale(), timeZone: useZone(), now: 0 };
  const ms = Date.parse(to) - Date.parse(from);
  return (
    <time
      dateTime={to}
      title={writeTime(new Date(to), "exact", reader)}
      className="text-muted"
      suppressHydrationWarning
    >
      {ms < AT_ONCE ? t("atOnce") : t("later", { duration: write(ms) })}
    </time>
  );
}
