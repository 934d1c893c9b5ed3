import { getTranslations } from "next-intl/server";
import { pageTitle } from "@/app/page-title";
import { Page as Ground } from "@/components/frame/page";
import { PageHead } from "@/components/ui/page-head";
import { conversationFilterSchema } from "@/lib/conversations/conversation-filter";
import { readConversationList } from "@/lib/conversations/queries-list";
import { requireBot } from "@/lib/entry/require-bot";
import { ConversationList } from "./conversation-list";

export const generateMetadata = pageTitle("conversations.title");

type Props = {
  params: Promise<{ organization: string; bot: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { organization: organizationSlug, bot: botSlug } = await params;
  const { organization, bot } = await requireBot(organizationSlug, botSlug);
  const filter = conversationFilterSchema.parse(await searchParams);
  const [list, t] = await Promise.all([readConversationList(bot, filter), getTranslations("conversations")]);
  return (
    <Ground>
      <PageHead gap={16} title={t("title")} description={t("description", { bot: bot.name })} />
      <ConversationList
        place={{ organization: organization.slug, bot: bot.slug }}
        botName={bot.name}
        filter={filter}
        initial={list}
      />
    </Ground>
  );
}
