"use client";

import { useTranslations } from "next-intl";
import { StaleNote } from "@/app/stale-note";
import { useLive } from "@/app/use-live";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { TextLink } from "@/components/ui/text-link";
import { useWriteCount } from "@/components/ui/use-write-count";
import type { DeliveriesView } from "@/lib/conversations/queries-deliveries";
import type { DeliveryState } from "@/lib/deliveries/choices";
import type { DeliveryFilter } from "@/lib/deliveries/schema";
import { MOST_COUNTED } from "@/lib/most-counted";
import type { BotPlace } from "../bot-place";
import { deliveriesHref } from "./deliveries-href";
import { deliveriesQuery } from "./deliveries-query";
import { DeliveryFilters } from "./delivery-filters";
import { DeliveryTable, type Opened } from "./delivery-table";
import { Stops } from "./stops";

type Props = { place: BotPlace; filter: DeliveryFilter; initial: DeliveriesView; opened: Opened | null };

/** What Baton carries for a chatbot, as it is carried. */
export function Deliveries({ place, filter, initial, opened }: Props) {
  // Somebody reads in an open row: nothing may push it away meanwhile.
  const isReading = initial.deliveries.some(({ id }) => id === opened?.delivery.id);
  const query = deliveriesQuery(place, filter);
  const view = useLive({ ...query, enabled: !isReading }, initial);
  return (
    <>
      <StaleNote query={query} />
      <DeliveryFilters place={place} filter={filter} view={view} />
      <Stops place={place} stops={view.stops} />
      <Card>
        {view.deliveries.length > 0 ? (
          <>
            <DeliveryTable place={place} filter={filter} deliveries={view.deliveries} opened={opened} />
            <Pages filter={filter} view={view} />
          </>
        ) : (
          <Nothing place={place} filter={filter} />
        )}
      </Card>
    </>
  );
}

function Pages({ filter, view }: { filter: DeliveryFilter; view: DeliveriesView }) {
  const t = useTranslations("deliveries");
  const count = useWriteCount(MOST_COUNTED);
  const { deliveries, above, hasOlder, counts } = view;
  const href = (before?: number, after?: number) => deliveriesHref({ ...filter, before, after });
  return (
    <Pager
      newer={above > 0 ? href(undefined, deliveries[0]?.id) : undefined}
      older={hasOlder ? href(deliveries.at(-1)?.id) : undefined}
    >
      {t("shown", {
        from: count(above + 1),
        to: count(above + deliveries.length),
        of: count(counts[filter.state ?? "all"]),
      })}
    </Pager>
  );
}

/** Which words say that there is nothing: of one state alone, nothing is no matter of filters. */
function emptyOf({ state, ...rest }: DeliveryFilter): DeliveryState | "first" | "none" {
  if (Object.values(rest).some((value) => value !== undefined)) return "none";
  return state ?? "first";
}

function Nothing({ place, filter }: { place: BotPlace; filter: DeliveryFilter }) {
  const t = useTranslations("deliveries.empty");
  const at = `/${place.organization}/${place.bot}`;
  const empty = emptyOf(filter);
  const href = `${at}/${empty === "first" ? "developers" : "deliveries"}`;
  return (
    <EmptyState title={t(empty)}>
      {t.rich(`${empty}Text`, { a: (words) => <TextLink href={href}>{words}</TextLink> })}
    </EmptyState>
  );
}
