import { useTranslations } from "next-intl";
import { Duration } from "@/components/ui/duration";
import { Elapsed } from "@/components/ui/elapsed";
import type { RunView } from "@/lib/desk/queries";

/** How long it has taken so far, with every try; the time that nobody tried in is not counted. */
export function SetupTime({ run }: { run: RunView }) {
  const t = useTranslations("integrations.support");
  const taken = run.steps.reduce((sum, { ms }) => sum + (ms ?? 0), 0);
  const current = run.steps.find(({ state }) => state === "running")?.startedAt;
  return (
    <span className="text-small text-muted tabular-nums phone:hidden">
      {t.rich("soFar", {
        time: () =>
          current ? <Elapsed since={new Date(Date.parse(current) - taken)} /> : <Duration ms={taken} />,
      })}
    </span>
  );
}
