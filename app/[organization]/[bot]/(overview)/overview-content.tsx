"use client";

import { StaleNote } from "@/app/stale-note";
import { useLive } from "@/app/use-live";
import { useZone } from "@/components/ui/use-zone";
import type { Overview } from "@/lib/conversations/queries-overview";
import type { BotPlace } from "../bot-place";
import { LiveHead } from "./live-head";
import { LiveSections } from "./live-sections";
import { overviewQuery } from "./overview-query";
import { SetUp } from "./set-up";

type Props = {
  place: BotPlace;
  /** Who looks. */
  me: string;
  names: { organization: string; bot: string };
  /** The address of the runtime API. */
  api: string;
  initial: Overview;
};

/** The way to the first handoff, and from then on how it goes. */
export function OverviewContent({ place, me, names, api, initial }: Props) {
  const query = overviewQuery(place.organization, place.bot, useZone());
  const { setUp, live } = useLive(query, initial);
  if (!live)
    return (
      <>
        <StaleNote query={query} />
        <SetUp place={place} me={me} names={names} api={api} setUp={setUp} />
      </>
    );
  return (
    <>
      <StaleNote query={query} />
      <LiveHead place={place} name={names.bot} setUp={setUp} />
      <LiveSections place={place} {...live} />
    </>
  );
}
