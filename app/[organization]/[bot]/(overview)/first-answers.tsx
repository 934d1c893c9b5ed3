import { useLocale, useTranslations } from "next-intl";
import { BarChart } from "@/components/ui/bar-chart";
import { durationAxis } from "@/components/ui/duration-axis";
import { Section } from "@/components/ui/section";
import { useWriteDuration } from "@/components/ui/use-write-duration";
import { writeTime } from "@/components/ui/write-time";
import type { DayOfAnswers } from "@/lib/conversations/queries-handoffs-today";

/** How long customers waited for the first word of a human, day by day. */
export function FirstAnswers({ days }: { days: DayOfAnswers[] }) {
  const t = useTranslations("overview.firstAnswer");
  const locale = useLocale();
  const write = useWriteDuration();
  const { unit, ms, ticks } = durationAxis(Math.max(0, ...days.map(({ firstAnswer }) => firstAnswer ?? 0)));
  const bars = days.map(({ day, firstAnswer }) => {
    // The day is one of the reader's zone already.
    const date = writeTime(new Date(day), "day", { locale, timeZone: "UTC", now: 0 });
    const time = firstAnswer === null ? t("none") : write(firstAnswer);
    return {
      label: String(Number(day.slice(-2))),
      value: firstAnswer === null ? null : firstAnswer / ms,
      words: t("bar", { day: date, time }),
    };
  });
  const answered = bars.filter(({ value }) => value !== null).map(({ words }) => words);
  return (
    <Section title={t("title")} note={t("note")} className="flex flex-col self-stretch">
      <BarChart
        label={answered.length > 0 ? t("label", { bars: answered.join(", ") }) : t("labelNone")}
        bars={bars}
        unit={t(`unit.${unit}`)}
        ticks={ticks}
        last={t("today")}
      />
    </Section>
  );
}
