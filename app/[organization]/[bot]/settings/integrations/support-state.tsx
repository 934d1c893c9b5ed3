import { useTranslations } from "next-intl";
import { State } from "@/components/ui/state";
import type { SetupView } from "@/lib/desk/queries";
import { RefusedByDesk } from "../../refused-by-desk";

type Props = { organization: string; setup: SetupView; botName: string };

/** How a chatbot stands with Chatwoot, in a few words. */
export function SupportState({ organization, setup, botName }: Props) {
  const t = useTranslations("integrations.support");
  const { standing, run, account, trouble } = setup;
  const steps = run?.steps ?? [];
  const at = steps.findIndex(({ state }) => state !== "done");
  const count = { step: at < 0 ? steps.length : at + 1, of: steps.length };
  if (standing === "setting-up") return <State tone="run">{t("settingUp", count)}</State>;
  if (standing === "failed") return <State is="broken">{t("stopped", count)}</State>;
  if (standing === "off") return <State tone="wait">{t("off")}</State>;
  if (standing === "paused")
    return (
      <>
        <State is="attention">{t("paused")}</State>
        <p className="text-ui text-muted wrap-anywhere">
          <RefusedByDesk organization={organization} trouble={trouble} />
        </p>
      </>
    );
  const inbox = steps.find(({ name }) => name === "inbox")?.words.name ?? botName;
  return (
    <State is="done" note={t("place", { account: String(account), inbox })}>
      {t("on")}
    </State>
  );
}
