import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { ClockTime } from "@/components/ui/clock-time";
import { Duration } from "@/components/ui/duration";
import { Section } from "@/components/ui/section";
import type { Shape } from "@/components/ui/shapes";
import { StateIcon } from "@/components/ui/state-icon";
import type { RunLine } from "@/lib/desk/queries-desk";

const SHAPES: Record<RunLine["state"], Shape> = {
  running: "running",
  done: "done",
  failed: "broken",
  stopped: "waiting",
};

/** The last set-up of each chatbot. */
export function Runs({ organization, runs }: { organization: string; runs: RunLine[] }) {
  const t = useTranslations("desk.runs");
  return (
    <Section title={t("title")}>
      <Card>
        <ul>
          {runs.map((run) => (
            <Run key={run.slug} organization={organization} run={run} />
          ))}
          {runs.length === 0 && <li className="px-4 py-2.5 text-ui text-muted">{t("none")}</li>}
        </ul>
      </Card>
    </Section>
  );
}

function Run({ organization, run }: { organization: string; run: RunLine }) {
  const t = useTranslations("desk.runs");
  const steps = useTranslations("integrations.steps");
  const { bot, slug, state, startedAt, ms, done, steps: total, failed } = run;
  return (
    <li className="grid min-h-10 grid-cols-[16px_minmax(0,1fr)_auto_auto] items-center gap-x-2.5 border-border px-4 py-2 text-ui not-first:border-t">
      <StateIcon is={SHAPES[state]} />
      <span className="cut" title={bot}>
        <Link href={`/${organization}/${slug}/settings/integrations`} className="font-medium hover:underline">
          {bot}
        </Link>
        <span className="sr-only">, {t(`states.${state}`)}</span>
      </span>
      <span className="whitespace-nowrap text-muted tabular-nums">
        {t("steps", { done, total })}
        {state === "done" && ms !== null && (
          <>
            {" · "}
            <Duration ms={ms} />
          </>
        )}
      </span>
      <ClockTime at={startedAt} className="text-muted tabular-nums" />
      {failed && (
        <p className="col-span-3 col-start-2 text-danger">
          {t("failedAt", {
            step: steps(`${failed.step}.title`),
            problem: failed.problem?.message ?? steps("failed"),
          })}
        </p>
      )}
    </li>
  );
}
