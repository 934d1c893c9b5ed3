"use client";

import { StaleNote } from "@/app/stale-note";
import { useLive } from "@/app/use-live";
import { Card } from "@/components/ui/card";
import type { BotLine } from "@/lib/bots/queries";
import { BotTable } from "./bot-table";
import { botsQuery } from "./bots-query";

type Props = { organization: string; initial: BotLine[] };

/** The chatbots of an organization, and what happens at them while one looks. */
export function BotList({ organization, initial }: Props) {
  const query = botsQuery(organization);
  const bots = useLive(query, initial);
  return (
    <>
      <StaleNote query={query} />
      <Card>
        <BotTable organization={organization} bots={bots} />
      </Card>
    </>
  );
}
