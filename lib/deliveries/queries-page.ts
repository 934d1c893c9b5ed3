import { type DeliveryLine, describeDeliveries } from "@/lib/deliveries/describe-deliveries";
import { countMatching, findMatching, type Matching } from "@/lib/deliveries/matching";
import type { DeliveryFilter } from "@/lib/deliveries/schema";
import type { Bot } from "@/lib/deliveries/scope";
import { MOST_COUNTED } from "@/lib/most-counted";

const PAGE = 50;

export type DeliveryPage = {
  deliveries: DeliveryLine[];
  /** How many stand above the first, counted as far as `MOST_COUNTED` and one more. */
  above: number;
  hasOlder: boolean;
};

type Cursor = Pick<DeliveryFilter, "before" | "after">;

/** One page of what matches, the youngest first. Going up ends on the first page, and that is always full. */
export async function listDeliveries(
  bot: Bot,
  { before, after, ...matching }: Matching & Cursor,
  size = PAGE,
): Promise<DeliveryPage> {
  const found = await findMatching(bot, matching, { before, after, limit: size + 1 });
  if (after !== undefined && found.length <= size) return listDeliveries(bot, matching, size);
  const ids = after === undefined ? found.slice(0, size) : found.slice(-size);
  const [first] = ids;
  const isTop = before === undefined && after === undefined;
  const [deliveries, above] = await Promise.all([
    describeDeliveries(ids),
    isTop || first === undefined
      ? 0
      : countMatching(bot, matching, { after: first, limit: MOST_COUNTED + 1 }),
  ]);
  return { deliveries, above, hasOlder: after !== undefined || found.length > size };
}

export type DeliveryCounts = { all: number; pending: number; dead: number; delivered: number };

/** How many are in each state, each counted as far as `MOST_COUNTED` and one more. */
export async function countDeliveries(bot: Bot, matching: Omit<Matching, "state">): Promise<DeliveryCounts> {
  const count = (state: "pending" | "dead" | "delivered") =>
    countMatching(bot, { ...matching, state }, { limit: MOST_COUNTED + 1 });
  const [pending, dead, delivered] = await Promise.all([count("pending"), count("dead"), count("delivered")]);
  return { all: Math.min(pending + dead + delivered, MOST_COUNTED + 1), pending, dead, delivered };
}
