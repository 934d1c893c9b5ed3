import { lanesNamed } from "@/lib/conversations/lanes-named";
import { lanesSearched } from "@/lib/conversations/lanes-searched";
import type { Matching } from "@/lib/deliveries/matching";
import type { DeliveryFilter } from "@/lib/deliveries/schema";
import type { Bot } from "@/lib/deliveries/scope";

type Filter = Pick<DeliveryFilter, "state" | "kind" | "lane" | "created" | "search">;

/** What a filter of the Deliveries page looks for: its lane and its words, as the lanes that they stand for. */
export async function matchingOf(
  bot: Bot,
  { state, kind, lane, created, search }: Filter,
): Promise<Matching> {
  const named = lane === undefined ? undefined : lanesNamed(bot, lane);
  const searched = search === undefined ? undefined : await lanesSearched(bot, search);
  const lanes = named && searched ? named.filter((one) => searched.includes(one)) : (named ?? searched);
  return { state, kind, created, lanes };
}
