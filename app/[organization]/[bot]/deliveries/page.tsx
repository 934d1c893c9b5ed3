import { getTranslations } from "next-intl/server";
import { pageTitle } from "@/app/page-title";
import { Page as Ground } from "@/components/frame/page";
import { PageHead } from "@/components/ui/page-head";
import { readDeliveries } from "@/lib/conversations/queries-deliveries";
import { keptDays } from "@/lib/deliveries/queries";
import { readDelivery } from "@/lib/deliveries/queries-delivery";
import { deliveryFilterSchema, openDeliverySchema } from "@/lib/deliveries/schema";
import { requireBot } from "@/lib/entry/require-bot";
import { Deliveries } from "./deliveries";

export const generateMetadata = pageTitle("deliveries.title");

type Props = {
  params: Promise<{ organization: string; bot: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const place = await params;
  const { organization, bot } = await requireBot(place.organization, place.bot);
  const query = await searchParams;
  const filter = deliveryFilterSchema.parse(query);
  const { open, attempt } = openDeliverySchema.parse(query);
  const [initial, delivery, t] = await Promise.all([
    readDeliveries(organization, bot, filter),
    open === undefined ? null : readDelivery(bot, open, attempt),
    getTranslations("deliveries"),
  ]);
  return (
    <Ground>
      <PageHead
        gap={16}
        title={t("title")}
        description={t("description", { bot: bot.name, days: keptDays() })}
      />
      <Deliveries
        place={{ ...place, botId: bot.id, isOwner: organization.role === "owner" }}
        filter={filter}
        initial={initial}
        opened={delivery && { delivery, attempt }}
      />
    </Ground>
  );
}
