"use client";

import { useRef, useState } from "react";
import { OwnersOnly } from "@/app/[organization]/(organization)/settings/owners-only";
import { StaleNote } from "@/app/stale-note";
import { useLive } from "@/app/use-live";
import { Stack } from "@/components/ui/stack";
import type { ChannelLine } from "@/lib/channels/queries";
import type { SetupView } from "@/lib/desk/queries";
import type { BotPlace } from "../../bot-place";
import { AddChannel } from "./add-channel";
import { Channels } from "./channels";
import { channelsQuery } from "./channels-query";
import { Support } from "./support";

type Props = {
  place: BotPlace;
  names: { organization: string; bot: string };
  /** Who looks. */
  me: string;
  initial: { channels: ChannelLine[]; setup: SetupView };
};

/** Where customers write and where people answer, and how both stand while one looks. */
export function Integrations({ place, names, me, initial }: Props) {
  const query = channelsQuery(place.organization, place.bot);
  const channels = useLive(query, initial.channels);
  const add = useRef<HTMLButtonElement>(null);
  // Here, not where it is pressed: the gate goes with the first channel, and the secret is shown this once.
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <StaleNote query={query} />
      <Stack>
        {!place.isOwner && <OwnersOnly />}
        <Channels place={place} channels={channels} add={add} onAdd={() => setAdding(true)} />
        <Support
          place={place}
          names={names}
          me={me}
          initial={initial.setup}
          onAddChannel={() => setAdding(true)}
        />
      </Stack>
      <AddChannel place={place} open={isAdding} opener={add} onClose={() => setAdding(false)} />
    </>
  );
}
