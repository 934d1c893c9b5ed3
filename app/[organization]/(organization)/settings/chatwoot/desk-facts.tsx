import { useTranslations } from "next-intl";
import { StatStrip } from "@/components/ui/stat-strip";
import { State } from "@/components/ui/state";
import type { DeskReport } from "@/lib/desk/queries-desk";
import type { DeskPlace } from "./desk-place";
import { useRoleWords } from "./use-role-words";

type Props = { place: DeskPlace; report: DeskReport };

/** What the desk is: where it stands, its account, and Baton's own user there. */
export function DeskFacts({ place, report }: Props) {
  const t = useTranslations("desk.facts");
  const { website, version, account: number } = report;
  return (
    <StatStrip
      look="fact"
      columns="4 uneven"
      stats={[
        { name: t("website"), value: website },
        { name: t("version"), value: version ?? t("unknown") },
        {
          name: t("account"),
          value: number === null ? t("none") : t("accountOf", { name: place.name, number: String(number) }),
        },
        { name: t("botAgent"), value: <BotAgent report={report} /> },
      ]}
    />
  );
}

function BotAgent({ report }: { report: DeskReport }) {
  const t = useTranslations("desk.facts");
  const roles = useRoleWords();
  const check = report.checks.find(({ name }) => name === "bot-agent-role");
  if (check?.state === "broken") return <State is="broken">{roles(check.facts.role)}</State>;
  if (check?.state === "passed") return <State is="done">{roles("administrator")}</State>;
  return <State is="waiting">{t(report.isBotAgentReady ? "unknown" : "none")}</State>;
}
