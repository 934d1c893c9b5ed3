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
import { listWaiting } from "@/lib/desk/queries-waiting";
import { type Stop, stopsOf } from "@/lib/desk/stops-of";
import type { OrganizationScope } from "@/lib/organizations/scope";

/** What the Deliveries page shows of a bot. */
export type DeliveriesView = DeliveryPage & {
  counts: DeliveryCounts;
  /** What it can be narrowed to. */
  kinds: string[];
  lanes: string[];
  /** What does not go on. */
  stops: Stop[];
};

/** One page of a bot's deliveries, how many match in each state, what else they could be narrowed to, and what stops them. */
export async function readDeliveries(
  organization: OrganizationScope,
  bot: Bot,
  filter: DeliveryFilter,
): Promise<DeliveriesView> {
  const { before, after } = filter;
  const { state, ...matching } = await matchingOf(bot, filter);
  const [page, counts, kinds, lanes, waiting] = await Promise.all([
    listDeliveries(bot, { ...matching, state, before, after }),
    countDeliveries(bot, matching),
    listKinds(bot),
    listWaitingLanes(bot),
    listWaiting(organization),
  ]);
  return { ...page, counts, kinds, lanes, stops: stopsOf(waiting, bot.id) };
}
