import { getTranslations } from "next-intl/server";
import { OwnersOnly } from "@/app/[organization]/(organization)/settings/owners-only";
import { AddressField } from "@/app/[organization]/address-field";
import { pageTitle } from "@/app/page-title";
import { Box } from "@/components/ui/box";
import { PageHead } from "@/components/ui/page-head";
import { Pairs } from "@/components/ui/pairs";
import { Stack } from "@/components/ui/stack";
import { readBotSettings } from "@/lib/bots/queries";
import { requireBot } from "@/lib/entry/require-bot";
import { DangerZone } from "./danger-zone";
import { MirrorChoice } from "./mirror-choice";
import { NameForm } from "./name-form";

export const generateMetadata = pageTitle("botSettings.title");

type Props = { params: Promise<{ organization: string; bot: string }> };

export default async function Page({ params }: Props) {
  const { organization: organizationSlug, bot: botSlug } = await params;
  const { organization, bot } = await requireBot(organizationSlug, botSlug);
  const [{ name, slug, mirror, isDeskOn }, t] = await Promise.all([
    readBotSettings(bot),
    getTranslations("botSettings"),
  ]);
  const isOwner = organization.role === "owner";
  const place = { organization: organization.slug, botId: bot.id };
  const href = `/${organization.slug}/${slug}` as const;
  return (
    <>
      <PageHead gap={20} title={t("title")} description={t("description", { bot: name })} />
      <Stack gap="boxes">
        {!isOwner && <OwnersOnly />}
        <Box title={t("chatbot")}>
          <div className="grid gap-5">
            {isOwner ? <NameForm {...place} name={name} /> : <Pairs pairs={[[t("name"), name]]} />}
            <AddressField path={href} />
          </div>
        </Box>
        <Box title={t("mirror")}>
          <p className="mb-3 text-ui text-muted">{t("mirrorText")}</p>
          <MirrorChoice {...place} mirror={mirror} isOwner={isOwner} />
        </Box>
        {isOwner && (
          <Box title={t("danger")}>
            <DangerZone
              {...place}
              name={name}
              integrations={isDeskOn ? `${href}/settings/integrations` : null}
            />
          </Box>
        )}
      </Stack>
    </>
  );
}
