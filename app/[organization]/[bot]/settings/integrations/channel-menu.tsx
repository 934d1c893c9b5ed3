"use client";

import { KeyRound, Pencil, Power, Send, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Suspense, useState } from "react";
import { useCall } from "@/app/use-call";
import { lazily } from "@/components/ui/lazily";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuLine } from "@/components/ui/menu-line";
import { MoreMenu } from "@/components/ui/more-menu";
import { toast } from "@/components/ui/toast";
import type { ChannelLine } from "@/lib/channels/queries";
import type { BotPlace } from "../../bot-place";
import { resumeChannelAction } from "../../channel/actions";
import type { OpenedOfChannel } from "./opened-of-channel";

const DialogsOfChannel = lazily(() => import("./dialogs-of-channel").then((file) => file.DialogsOfChannel));

type Props = { place: BotPlace; channel: ChannelLine };

/** What can be done about a channel. */
export function ChannelMenu({ place, channel }: Props) {
  const t = useTranslations("integrations.channels");
  const words = useTranslations("channel");
  const { call } = useCall();
  const [opened, setOpened] = useState<OpenedOfChannel>();
  const { id: channelId, label } = channel;

  const resume = () =>
    call(
      () => resumeChannelAction(place.organization, { botId: place.botId, channelId }),
      () => toast({ text: words("resumed", { label }) }),
    );
  return (
    <>
      <MoreMenu label={t("moreOf", { label })}>
        <MenuItem onSelect={() => setOpened("edit")}>
          <Pencil />
          {t("edit")}
        </MenuItem>
        <MenuItem onSelect={() => setOpened("secret")}>
          <KeyRound />
          {words("secret.label")}
        </MenuItem>
        <MenuItem onSelect={() => setOpened("test")}>
          <Send />
          {words("test.send")}
        </MenuItem>
        {channel.disabledAt && (
          <MenuItem onSelect={resume}>
            <Power />
            {words("resume")}
          </MenuItem>
        )}
        <MenuLine />
        <MenuItem danger onSelect={() => setOpened("delete")}>
          <Trash2 />
          {t("delete")}
        </MenuItem>
      </MoreMenu>
      <Suspense>
        {opened && (
          <DialogsOfChannel
            opened={opened}
            place={place}
            channel={channel}
            onClose={() => setOpened(undefined)}
          />
        )}
      </Suspense>
    </>
  );
}
