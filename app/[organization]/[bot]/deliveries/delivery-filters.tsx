import { useTranslations } from "next-intl";
import { FilterSelect } from "@/components/ui/filter-select";
import { SearchField } from "@/components/ui/search-field";
import { SegmentLinks } from "@/components/ui/segment-links";
import { useWriteCount } from "@/components/ui/use-write-count";
import type { DeliveriesView } from "@/lib/conversations/queries-deliveries";
import { DELIVERY_STATES, PERIODS } from "@/lib/deliveries/choices";
import type { DeliveryFilter } from "@/lib/deliveries/schema";
import { MOST_COUNTED } from "@/lib/most-counted";
import type { BotPlace } from "../bot-place";
import { narrowed } from "./deliveries-href";
import { RedeliverAll } from "./redeliver-all";

type Props = { place: BotPlace; filter: DeliveryFilter; view: DeliveriesView };

/** What the list is narrowed to, and what can be done with all that match. */
export function DeliveryFilters({ place, filter, view }: Props) {
  const t = useTranslations("deliveries");
  const count = useWriteCount(MOST_COUNTED);
  const { counts } = view;
  const choice = (label: string, change: DeliveryFilter) => ({
    label,
    href: narrowed(filter, change),
    current: Object.entries(change).every(([name, value]) => filter[name as keyof DeliveryFilter] === value),
  });
  const state = (name: (typeof DELIVERY_STATES)[number] | undefined) => ({
    ...choice(t(`states.${name ?? "all"}`), { state: name }),
    count: count(counts[name ?? "all"]),
  });
  const known = (all: string[], chosen: string | undefined) =>
    chosen === undefined || all.includes(chosen) ? all : [chosen, ...all];
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      <SegmentLinks label={t("state")} links={[undefined, ...DELIVERY_STATES].map(state)} />
      <FilterSelect
        label={t("kind")}
        choices={[
          choice(t("any"), { kind: undefined }),
          ...known(view.kinds, filter.kind).map((kind) => choice(kind, { kind })),
        ]}
      />
      <FilterSelect
        label={t("lane")}
        choices={[
          choice(t("any"), { lane: undefined }),
          ...known(view.lanes, filter.lane).map((lane) => choice(lane, { lane })),
        ]}
      />
      <FilterSelect
        label={t("created")}
        choices={[
          choice(t("period.any"), { created: undefined }),
          ...PERIODS.map((created) => choice(t(`period.${created}`), { created })),
        ]}
      />
      <SearchField
        label={t("search")}
        drops={["before", "after", "open", "attempt"]}
        className="w-52 phone:w-full"
      />
      {place.isOwner && counts.dead > 0 && <RedeliverAll place={place} filter={filter} count={counts.dead} />}
    </div>
  );
}
