import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import { Section } from "@/components/ui/section";
import type { Shape } from "@/components/ui/shapes";
import { StateIcon } from "@/components/ui/state-icon";
import { cn } from "@/lib/cn";
import { CHECKS } from "@/lib/desk/choices";
import type { DeskReport } from "@/lib/desk/queries-desk";
import type { Check, CheckState } from "@/lib/desk/schema";
import { CheckValue } from "./check-value";

const SHAPES: Record<CheckState, Shape> = {
  passed: "done",
  attention: "attention",
  broken: "broken",
  unknown: "waiting",
};

const COLOURS: Record<CheckState, string> = {
  passed: "text-muted",
  attention: "text-warning",
  broken: "text-danger",
  unknown: "text-muted",
};

/** What the desk was asked when it was looked at last, and what it answered. */
export function Checks({ report }: { report: DeskReport }) {
  const t = useTranslations("desk.checks");
  const { checks, checkedAt } = report;
  const passed = checks.filter(({ state }) => state === "passed").length;
  return (
    <Section
      title={t("title")}
      note={
        checkedAt
          ? t.rich("passed", {
              count: passed,
              total: checks.length,
              time: () => <RelativeTime at={checkedAt} />,
            })
          : t("never")
      }
    >
      <Card>
        <ul className="grid grid-cols-2 max-[1000px]:grid-cols-1">
          {CHECKS.map((name) => (
            <Line
              key={name}
              check={checks.find((one) => one.name === name) ?? { name, state: "unknown", facts: {} }}
              checkedAt={checkedAt}
            />
          ))}
        </ul>
      </Card>
    </Section>
  );
}

function Line({ check, checkedAt }: { check: Check; checkedAt: string | null }) {
  const t = useTranslations("desk.checks");
  const { name, state } = check;
  return (
    <li className="grid min-h-9 grid-cols-[16px_minmax(0,1fr)_auto] items-center gap-x-2.5 border-border px-4 py-1 text-ui nth-[n+3]:border-t max-[1000px]:nth-[n+2]:border-t min-[1001px]:odd:border-r">
      <StateIcon is={SHAPES[state]} />
      <span className="cut" title={t(`names.${name}`)}>
        {t(`names.${name}`)}
        <span className="sr-only">, {t(`states.${state}`)}</span>
      </span>
      <span className={cn("whitespace-nowrap tabular-nums", COLOURS[state])}>
        <CheckValue check={check} checkedAt={checkedAt} />
      </span>
    </li>
  );
}
