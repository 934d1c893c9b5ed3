import { getTimeZone } from "next-intl/server";
import { Page as Ground } from "@/components/frame/page";
import { batonUrl } from "@/lib/baton-url";
import { readOverview } from "@/lib/conversations/queries-overview";
import { requireBot } from "@/lib/entry/require-bot";
import { OverviewContent } from "./overview-content";

type Props = { params: Promise<{ organization: string; bot: string }> };

export default async function Page({ params }: Props) {
  const { organization: organizationSlug, bot: botSlug } = await params;
  const { organization, bot } = await requireBot(organizationSlug, botSlug);
  const overview = await readOverview(bot, await getTimeZone());
  return (
    <Ground>
      <OverviewContent
        place={{
          organization: organization.slug,
          bot: bot.slug,
          botId: bot.id,
          isOwner: organization.role === "owner",
        }}
        me={organization.user.id}
        names={{ organization: organization.name, bot: bot.name }}
        api={batonUrl("/api/v1")}
        initial={overview}
      />
    </Ground>
  );
}
