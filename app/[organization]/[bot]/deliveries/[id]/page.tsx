import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Page as Ground } from "@/components/frame/page";
import { readDelivery } from "@/lib/deliveries/queries-delivery";
import { deliveryIdSchema, openDeliverySchema } from "@/lib/deliveries/schema";
import { requireBot } from "@/lib/entry/require-bot";
import { Delivery } from "./delivery";

type Place = { organization: string; bot: string; id: string };
type Props = {
  params: Promise<Place>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const find = cache(async (place: Place, attempt: number | undefined) => {
  const { organization, bot } = await requireBot(place.organization, place.bot);
  const id = deliveryIdSchema.safeParse(place.id);
  const delivery = id.success ? await readDelivery(bot, id.data, attempt) : null;
  if (!delivery) notFound();
  return { organization, bot, delivery };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { attempt } = openDeliverySchema.parse(await searchParams);
  return { title: (await find(await params, attempt)).delivery.kind };
}

export default async function Page({ params, searchParams }: Props) {
  const place = await params;
  const { attempt } = openDeliverySchema.parse(await searchParams);
  const { organization, bot, delivery } = await find(place, attempt);
  return (
    <Ground tight>
      <Delivery
        place={{
          organization: place.organization,
          bot: place.bot,
          botId: bot.id,
          isOwner: organization.role === "owner",
        }}
        attempt={attempt}
        initial={delivery}
      />
    </Ground>
  );
}
