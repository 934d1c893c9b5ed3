import { useTranslations } from "next-intl";
import { StateIcon } from "@/components/ui/state-icon";

/** Nobody told this Baton of a Chatwoot, so there is nothing to switch on. */
export function NoChatwoot() {
  const t = useTranslations("integrations.gate");
  return (
    <div className="flex gap-4 border-t border-border p-4 pl-5">
      <StateIcon is="gate" className="mt-0.5" />
      <div>
        <h3 className="text-section">{t("noChatwoot")}</h3>
        <p className="mt-0.5 text-ui text-muted">{t("noChatwootText")}</p>
      </div>
    </div>
  );
}
