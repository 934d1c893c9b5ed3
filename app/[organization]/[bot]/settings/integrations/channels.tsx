"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type RefObject, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { lazily } from "@/components/ui/lazily";
import { Section } from "@/components/ui/section";
import type { ChannelLine } from "@/lib/channels/queries";
import type { BotPlace } from "../../bot-place";
import { ChannelTable } from "./channel-table";
import type { OpenedOfChannel } from "./opened-of-channel";

const DialogsOfChannel = lazily(() => import("./dialogs-of-channel").then((file) => file.DialogsOfChannel));

type Props = {
  place: BotPlace;
  channels: ChannelLine[];
  /** Becomes the button that adds one. */
  add: RefObject<HTMLButtonElement | null>;
  onAdd: () => void;
};

/** Where customers write. */
export function Channels({ place, channels, add, onAdd }: Props) {
  const t = useTranslations("integrations.channels");
  const [opened, setOpened] = useState<{ what: OpenedOfChannel; channel: ChannelLine }>();
  // Somebody else may remove it meanwhile: what is typed about it stays.
  const about = opened && (channels.find(({ id }) => id === opened.channel.id) ?? opened.channel);
  return (
    <Section
      title={t("title")}
      actions={
        place.isOwner && (
          <Button ref={add} size="small" onClick={onAdd}>
            <Plus />
            {t("add")}
          </Button>
        )
      }
    >
      <Card>
        {channels.length > 0 ? (
          <ChannelTable
            place={place}
            channels={channels}
            onOpen={(what, channel) => setOpened({ what, channel })}
          />
        ) : (
          <EmptyState title={t(place.isOwner ? "first" : "none")}>{t("firstText")}</EmptyState>
        )}
      </Card>
      <Suspense>
        {opened && about && (
          <DialogsOfChannel
            opened={opened.what}
            place={place}
            channel={about}
            onClose={() => setOpened(undefined)}
          />
        )}
      </Suspense>
    </Section>
  );
}
