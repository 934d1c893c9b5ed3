import type { NextRequest } from "next/server";
import { readDelivery } from "@/lib/deliveries/queries-delivery";
import { deliveryIdSchema, openDeliverySchema } from "@/lib/deliveries/schema";
import { asJson } from "@/lib/entry/as-json";
import { botAt } from "@/lib/entry/bot-at";

type Context = { params: Promise<{ organization: string; bot: string; id: string }> };

/** One delivery with its attempts, for the page that looks on. */
export const GET = (request: NextRequest, { params }: Context): Promise<Response> =>
  asJson(async () => {
    const place = await params;
    const { bot } = await botAt(place.organization, place.bot);
    const id = deliveryIdSchema.safeParse(place.id);
    const { attempt } = openDeliverySchema.parse(Object.fromEntries(request.nextUrl.searchParams));
    return id.success ? readDelivery(bot, id.data, attempt) : null;
  });
