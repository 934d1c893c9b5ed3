import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import { Section } from "@/components/ui/section";
import { StateIcon } from "@/components/ui/state-icon";
import type { RepairLine } from "@/lib/desk/queries-desk";

const LINE =
  "grid min-h-10 grid-cols-[minmax(0,1fr)_auto_80px] items-center gap-x-2.5 border-border px-4 py-2 text-ui tabular-nums not-first:border-t";

/** What reading back found in the last day, by its cause: each time a webhook did not come. */
export function Repairs({ repairs }: { repairs: RepairLine[] }) {
  const t = useTranslations("desk.repairs");
  return (
    <Section title={t("title")} note={t("period")}>
      <Card>
        <ul>
          {repairs.map(({ cause, count, at }) => (
            <li key={cause} className={LINE}>
              <span className="cut">{t.has(`causes.${cause}`) ? t(`causes.${cause}`) : cause}</span>
              <span className="font-medium">{count}</span>
              <RelativeTime at={at} className="text-right text-muted" />
            </li>
          ))}
          {repairs.length === 0 && (
            <li className="flex min-h-10 items-center gap-2.5 px-4 py-2 text-ui text-muted">
              <StateIcon is="done" />
              {t("none")}
            </li>
          )}
        </ul>
      </Card>
    </Section>
  );
}
