import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import type { ChannelLine } from "@/lib/channels/queries";
import type { BotPlace } from "../bot-place";
import { CallbackCard } from "./callback-card";

type Props = { place: BotPlace; channels: ChannelLine[] };

/** Where Baton calls back, and with what it signs. */
export function Callbacks({ place, channels }: Props) {
  const t = useTranslations("developers.callbacks");
  const integrations = `/${place.organization}/${place.bot}/settings/integrations`;
  return (
    <Section title={t("title")}>
      <Stack gap="boxes">
        {channels.map((channel) => (
          <CallbackCard key={channel.id} place={place} channel={channel} />
        ))}
      </Stack>
      {channels.length === 0 && (
        <Card>
          <EmptyState
            title={t("none")}
            actions={
              <ButtonLink size="small" href={integrations}>
                {t("toIntegrations")}
              </ButtonLink>
            }
          >
            {t("noneText")}
          </EmptyState>
        </Card>
      )}
      <p className="mt-2 text-small text-muted">{t("hint")}</p>
    </Section>
  );
}
