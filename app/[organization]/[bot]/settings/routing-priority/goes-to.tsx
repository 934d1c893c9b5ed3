import { useTranslations } from "next-intl";
import { mono } from "@/components/ui/mono";
import type { RoutingChoice } from "@/lib/routing/choose-route";

type Props = { choice: RoutingChoice; asked: number };

/** The team that was chosen, and the rule that chose it. */
export function GoesTo({ choice: { teamId, teamName, rule }, asked }: Props) {
  const t = useTranslations("routing.dry");
  const by =
    rule.kind === "route"
      ? t("byRoute", { id: teamId ?? 0, position: rule.position })
      : teamId !== null && t("byDefault", { id: teamId });
  return (
    <div aria-live="polite" aria-atomic>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <b className="min-w-0 text-dialog wrap-anywhere">{teamName ?? t("noTeam")}</b>
        {by && <span className="text-ui text-muted tabular-nums">{by}</span>}
      </p>
      <p className="mt-1 text-ui wrap-anywhere">
        {rule.kind === "route"
          ? t.rich(rule.intent === rule.unfinishedIntent ? "names" : "covers", {
              m: mono,
              intent: rule.intent,
              unfinished: rule.unfinishedIntent,
            })
          : [
              asked > 0 ? t("nothingCovers", { count: asked }) : t("nothingAsked"),
              rule.kind === "none" && t("noDefault"),
            ]
              .filter(Boolean)
              .join(" ")}
      </p>
    </div>
  );
}
