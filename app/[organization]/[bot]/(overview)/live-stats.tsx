import { useLocale, useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Elapsed } from "@/components/ui/elapsed";
import { StatStrip } from "@/components/ui/stat-strip";
import { useWriteDuration } from "@/components/ui/use-write-duration";
import type { HandoffsNow } from "@/lib/conversations/queries-handoffs-now";
import type { HandoffsToday } from "@/lib/conversations/queries-handoffs-today";

type Props = { now: HandoffsNow; today: HandoffsToday };
type Stat = ComponentProps<typeof StatStrip>["stats"][number];

const MINUTE = 60_000;
const TENTHS_UNTIL = 9_950;

/** The four numbers of a chatbot: who waits, who is helped, and how today goes. */
export function LiveStats({ now, today }: Props) {
  const t = useTranslations("overview.stats");
  const agents = now.agents.map(({ name, count }) => t("agent", { name: name ?? t("somebody"), count }));
  const outcomes = (["completed", "cancelled", "failed", "open"] as const).flatMap((outcome) =>
    today[outcome] > 0 ? [t(outcome, { count: today[outcome] })] : [],
  );
  const { longestSince } = now;
  return (
    <StatStrip
      stats={[
        {
          name: t("waiting"),
          value: now.waiting,
          note: longestSince
            ? t.rich("longest", { time: () => <Elapsed since={longestSince} /> })
            : t("nobodyWaits"),
        },
        { name: t("human"), value: now.withHuman, note: agents.join(", ") || t("nobodyTalks") },
        { name: t("today"), value: today.count, note: outcomes.join(", ") || t("none") },
        useFirstAnswer(today),
      ]}
    />
  );
}

function useFirstAnswer({ firstAnswer, slowestTenth }: HandoffsToday): Stat {
  const t = useTranslations("overview.stats");
  const locale = useLocale();
  const write = useWriteDuration();
  const name = t("firstAnswer");
  if (firstAnswer === null || slowestTenth === null) return { name, value: "–", note: t("noAnswer") };
  const note = t("slowest", { time: write(slowestTenth) });
  if (firstAnswer >= MINUTE) return { name, value: write(firstAnswer), note };
  const digits = firstAnswer < TENTHS_UNTIL ? 1 : 0;
  const seconds = (firstAnswer / 1000).toLocaleString(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return { name, value: seconds, unit: t("second"), note };
}
