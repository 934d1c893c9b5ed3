import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Note } from "@/components/ui/note";
import type { BotPlace } from "../../bot-place";

/** Routes lead nowhere yet; the way out is the switch. */
export function ChatwootIsOff({ place, botName }: { place: BotPlace; botName: string }) {
  const t = useTranslations("routing");
  const { organization, bot } = place;
  return (
    <Note
      title={t("offTitle", { bot: botName })}
      actions={
        <ButtonLink size="small" href={`/${organization}/${bot}/settings/integrations`}>
          {t("toIntegrations")}
        </ButtonLink>
      }
    >
      {t("offText")}
    </Note>
  );
}
