import { getTranslations } from "next-intl/server";
import { pageTitle } from "@/app/page-title";
import { PageHead } from "@/components/ui/page-head";
import { listChannels } from "@/lib/channels/queries";
import { readSetup } from "@/lib/desk/queries";
import { requireBot } from "@/lib/entry/require-bot";
import { Integrations } from "./integrations";

export const generateMetadata = pageTitle("integrations.title");

type Props = { params: Promise<{ organization: string; bot: string }> };

export default async function Page({ params }: Props) {
  const { organization: organizationSlug, bot: botSlug } = await params;
  const { organization, bot } = await requireBot(organizationSlug, botSlug);
  const [channels, setup, t] = await Promise.all([
    listChannels(bot),
    readSetup(bot),
    getTranslations("integrations"),
  ]);
  const place = {
    organization: organization.slug,
    bot: bot.slug,
    botId: bot.id,
    isOwner: organization.role === "owner",
  };
  return (
    <>
      <PageHead title={t("title")} description={t("description", { bot: bot.name })} />
      <Integrations
        place={place}
        names={{ organization: organization.name, bot: bot.name }}
        me={organization.user.id}
        initial={{ channels, setup }}
      />
    </>
  );
}
