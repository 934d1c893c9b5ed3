import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";

type Props = { organization: string; bots: { slug: string; name: string }[] };

const SHOWN = 3;

/** Before Chatwoot was ever switched on: where that is done. */
export function NoDesk({ organization, bots }: Props) {
  const t = useTranslations("desk.off");
  return (
    <Card>
      <EmptyState
        title={t("title")}
        actions={
          bots.length > 0 ? (
            bots.slice(0, SHOWN).map(({ slug, name }) => (
              <ButtonLink key={slug} href={`/${organization}/${slug}/settings/integrations`}>
                {t("integrationsOf", { bot: name })}
              </ButtonLink>
            ))
          ) : (
            <ButtonLink href={`/${organization}`}>{t("toBots")}</ButtonLink>
          )
        }
      >
        {t("text")}
      </EmptyState>
    </Card>
  );
}
