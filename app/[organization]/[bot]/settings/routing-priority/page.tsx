import { getTranslations } from "next-intl/server";
import { OwnersOnly } from "@/app/[organization]/(organization)/settings/owners-only";
import { pageTitle } from "@/app/page-title";
import { PageHead } from "@/components/ui/page-head";
import { Stack } from "@/components/ui/stack";
import { readBotSettings } from "@/lib/bots/queries";
import { requireBot } from "@/lib/entry/require-bot";
import { listRoutes } from "@/lib/routing/queries";
import { ChatwootIsOff } from "./chatwoot-is-off";
import { RoutingPriority } from "./routing-priority";

export const generateMetadata = pageTitle("routing.title");

type Props = { params: Promise<{ organization: string; bot: string }> };

export default async function Page({ params }: Props) {
  const { organization: organizationSlug, bot: botSlug } = await params;
  const { organization, bot } = await requireBot(organizationSlug, botSlug);
  const [routes, { isDeskOn }, t] = await Promise.all([
    listRoutes(organization, bot.id),
    readBotSettings(bot),
    getTranslations("routing"),
  ]);
  const place = {
    organization: organization.slug,
    bot: bot.slug,
    botId: bot.id,
    isOwner: organization.role === "owner",
  };
  return (
    <>
      <PageHead title={t("title")} description={t("description")} />
      <Stack gap="close">
        {!place.isOwner && <OwnersOnly />}
        {!isDeskOn && <ChatwootIsOff place={place} botName={bot.name} />}
        <RoutingPriority place={place} saved={routes} />
      </Stack>
    </>
  );
}
