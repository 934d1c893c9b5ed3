import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { ClockTime } from "@/components/ui/clock-time";
import { Section } from "@/components/ui/section";
import { StateIcon } from "@/components/ui/state-icon";
import { FINDINGS } from "@/lib/desk/findings";
import type { FindingLine } from "@/lib/desk/queries-findings";
import type { DeskPlace } from "./desk-place";
import { FindingHelp } from "./finding-help";
import { useFindingWords } from "./use-finding-words";

type Props = { place: DeskPlace; findings: FindingLine[] };

const LIST =
  "grid grid-cols-[16px_minmax(0,1fr)_auto_auto] gap-x-2.5 px-4 text-ui phone:grid-cols-[16px_minmax(0,1fr)]";
// The hairline between two reaches the edges of the card.
const LINE =
  "relative col-span-full grid grid-cols-subgrid items-center py-3 " +
  "not-first:before:absolute not-first:before:-inset-x-4 not-first:before:top-0 not-first:before:h-px not-first:before:bg-border";

/** What needs somebody, and who can help. */
export function Findings({ place, findings }: Props) {
  const t = useTranslations("desk.findings");
  return (
    <Section title={t("title")}>
      <Card>
        <ul className={LIST}>
          {findings.map((finding) => (
            <Finding key={finding.id} place={place} finding={finding} />
          ))}
          {findings.length === 0 && (
            <li className={LINE}>
              <StateIcon is="done" />
              <span className="text-muted">{t("none")}</span>
            </li>
          )}
        </ul>
      </Card>
    </Section>
  );
}

function Finding({ place, finding }: { place: DeskPlace; finding: FindingLine }) {
  const t = useTranslations("desk.findings");
  const { title, text } = useFindingWords()(finding);
  return (
    <li className={LINE}>
      <StateIcon is={FINDINGS[finding.code].isGrave ? "broken" : "attention"} className="mt-0.5 self-start" />
      <div className="min-w-0 wrap-anywhere">
        <b>{title}</b>
        <p className="text-muted">{text}</p>
      </div>
      <span className="w-26 whitespace-nowrap text-muted tabular-nums phone:col-start-2 phone:mt-1">
        {t.rich("since", { time: () => <ClockTime at={finding.since} /> })}
      </span>
      <span className="flex min-w-16 justify-end phone:col-start-2 phone:mt-2 phone:justify-start">
        <FindingHelp place={place} finding={finding} title={title} />
      </span>
    </li>
  );
}
