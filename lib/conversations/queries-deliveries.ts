import { matchingOf } from "@/lib/conversations/matching-of";
import { listKinds, listWaitingLanes } from "@/lib/deliveries/queries-choices";
import {
  countDeliveries,
  type DeliveryCounts,
  type DeliveryPage,
  listDeliveries,
} from "@/lib/deliveries/queries-page";
import type { DeliveryFilter } from "@/lib/deliveries/schema";
import type { Bot } from "@/lib/deliveries/scope";

/** What the Deliveries page shows of a bot. */
export type DeliveriesView = DeliveryPage & {
  counts: DeliveryCounts;
  /** What it can be narrowed to. */
  kinds: string[];
  lanes: string[];
};

/** One page of a bot's deliveries, how many match in each state, and what else they could be narrowed to. */
export async function readDeliveries(bot: Bot, filter: DeliveryFilter): Promise<DeliveriesView> {
  const { before, after } = filter;
  const { state, ...matching } = await matchingOf(bot, filter);
  const [page, counts, kinds, lanes] = await Promise.all([
    listDeliveries(bot, { ...matching, state, before, after }),
    countDeliveries(bot, matching),
    listKinds(bot),
    listWaitingLanes(bot),
  ]);
  return { ...page, counts, kinds, lanes };
}
