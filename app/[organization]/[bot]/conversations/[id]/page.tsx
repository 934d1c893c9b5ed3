import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Page as Ground } from "@/components/frame/page";
import { everyLaneOf } from "@/lib/conversations/lanes-named";
import { readConversationView } from "@/lib/conversations/queries-conversation";
import { readReceipt } from "@/lib/conversations/queries-receipt";
import { listThread } from "@/lib/conversations/queries-thread";
import { requireBot } from "@/lib/entry/require-bot";
import { ConversationContent } from "./conversation-content";

type Props = {
  params: Promise<{ organization: string; bot: string; id: string }>;
  searchParams: Promise<{ handoff?: string | string[] }>;
};

const readView = cache(async (organization: string, bot: string, id: string) =>
  readConversationView((await requireBot(organization, bot)).bot, id),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { organization, bot, id } = await params;
  const view = await readView(organization, bot, id);
  return { title: view ? (view.person ?? view.externalId) : undefined };
}

export default async function Page({ params, searchParams }: Props) {
  const { organization: organizationSlug, bot: botSlug, id } = await params;
  const { organization, bot } = await requireBot(organizationSlug, botSlug);
  const view = await readView(organizationSlug, botSlug, id);
  if (!view) notFound();
  const wanted = (await searchParams).handoff;
  const handoff = view.handoffs.find((one) => one.id === wanted) ?? view.handoffs[0];
  const [thread, receipt] = await Promise.all([
    listThread(bot, id),
    handoff ? readReceipt(id, handoff) : null,
  ]);
  const here = `/${organization.slug}/${bot.slug}`;
  return (
    <Ground tight>
      <ConversationContent
        place={{ organization: organization.slug, bot: bot.slug, id }}
        botName={bot.name}
        deliveries={`${here}/deliveries?lane=${encodeURIComponent(everyLaneOf(view.externalId))}`}
        initial={{ view, thread }}
        receipt={receipt}
      />
    </Ground>
  );
}
