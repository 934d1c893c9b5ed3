import { Duration } from "@/components/ui/duration";
import { Elapsed } from "@/components/ui/elapsed";
import type { RunView } from "@/lib/desk/queries";

/** How long the steps have taken so far; the time that nobody tried in is not counted. */
export function SetupTime({ run }: { run: RunView }) {
  const taken = run.steps.reduce((sum, { ms }) => sum + (ms ?? 0), 0);
  const current = run.steps.find(({ state }) => state === "running")?.startedAt;
  return (
    <span className="text-small text-muted tabular-nums phone:hidden">
      {current ? <Elapsed since={new Date(Date.parse(current) - taken)} /> : <Duration ms={taken} />}
    </span>
  );
}
