import { queryOptions } from "@tanstack/react-query";
import type { DeliveriesView } from "@/lib/conversations/queries-deliveries";
import type { DeliveryView } from "@/lib/deliveries/queries-delivery";
import type { DeliveryFilter } from "@/lib/deliveries/schema";
import { fetchJson } from "@/lib/fetch-json";
import type { BotPlace } from "../bot-place";
import { deliveriesHref } from "./deliveries-href";

const EVERY = 3_000;

const doorOf = ({ organization, bot }: BotPlace): string => `/api/console/${organization}/${bot}/deliveries`;

/** A page of a chatbot's deliveries, as long as somebody looks. */
export function deliveriesQuery(place: BotPlace, filter: DeliveryFilter) {
  const address = doorOf(place) + deliveriesHref(filter);
  return queryOptions({
    queryKey: ["deliveries", address],
    queryFn: () => fetchJson<DeliveriesView>(address),
    refetchInterval: EVERY,
  });
}

/** One delivery with its attempts, as long as somebody looks; null while none is open. */
export function deliveryQuery(place: BotPlace, id: number | null, attempt: number | undefined) {
  const address = `${doorOf(place)}/${id}${deliveriesHref({ attempt })}`;
  return queryOptions({
    queryKey: ["deliveries", address],
    queryFn: (): Promise<DeliveryView | null> => fetchJson<DeliveryView>(address),
    refetchInterval: EVERY,
    enabled: id !== null,
  });
}
