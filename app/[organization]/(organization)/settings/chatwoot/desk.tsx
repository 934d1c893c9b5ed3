"use client";

import { StaleNote } from "@/app/stale-note";
import { useLive } from "@/app/use-live";
import { Stack } from "@/components/ui/stack";
import type { DeskReport } from "@/lib/desk/queries-desk";
import { OwnersOnly } from "../owners-only";
import { Checks } from "./checks";
import { DeskFacts } from "./desk-facts";
import { DeskHead } from "./desk-head";
import type { DeskPlace } from "./desk-place";
import { deskQuery } from "./desk-query";
import { Findings } from "./findings";
import { Inboxes } from "./inboxes";
import { Owners } from "./owners";
import { Repairs } from "./repairs";
import { Runs } from "./runs";
import { Waiting } from "./waiting";

type Props = { place: DeskPlace; initial: DeskReport };

const PAIR = "grid grid-cols-2 gap-6 max-[1000px]:grid-cols-1";

/** The desk of an organization, and everything that goes on there. */
export function Desk({ place, initial }: Props) {
  const query = deskQuery(place.slug);
  const report = useLive(query, initial);
  return (
    <>
      <DeskHead place={place} report={report} />
      <StaleNote query={query} />
      <Stack gap="close">
        {!place.isOwner && <OwnersOnly />}
        <DeskFacts place={place} report={report} />
        <Findings place={place} findings={report.findings} />
        <Checks report={report} />
        <div className={PAIR}>
          <Owners owners={report.owners} />
          <Inboxes organization={place.slug} inboxes={report.inboxes} />
        </div>
        <Waiting place={place} waiting={report.waiting} />
        <div className={PAIR}>
          <Runs organization={place.slug} runs={report.runs} />
          <Repairs repairs={report.repairs} />
        </div>
      </Stack>
    </>
  );
}
