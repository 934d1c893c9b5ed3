import type { NextRequest } from "next/server";
import { readDeliveries } from "@/lib/conversations/queries-deliveries";
import { deliveryFilterSchema } from "@/lib/deliveries/schema";
import { asJson } from "@/lib/entry/as-json";
import { botAt } from "@/lib/entry/bot-at";

type Context = { params: Promise<{ organization: string; bot: string }> };

/** A page of a bot's deliveries, for the page that looks on. */
export const GET = (request: NextRequest, { params }: Context): Promise<Response> =>
  asJson(async () => {
    const place = await params;
    const { organization, bot } = await botAt(place.organization, place.bot);
    const filter = deliveryFilterSchema.parse(Object.fromEntries(request.nextUrl.searchParams));
    return readDeliveries(organization, bot, filter);
  });
