"use client";

import { KeyRound, Pencil, Power, Send, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCall } from "@/app/use-call";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuLine } from "@/components/ui/menu-line";
import { MoreMenu } from "@/components/ui/more-menu";
import { toast } from "@/components/ui/toast";
import type { ChannelLine } from "@/lib/channels/queries";
import type { BotPlace } from "../../bot-place";
import { resumeChannelAction } from "../../channel/actions";
import type { OpenedOfChannel } from "./opened-of-channel";

type Props = { place: BotPlace; channel: ChannelLine; onOpen: (what: OpenedOfChannel) => void };

/** What can be done about a channel. */
export function ChannelMenu({ place, channel, onOpen }: Props) {
  const t = useTranslations("integrations.channels");
  const words = useTranslations("channel");
  const { call } = useCall();
  const { id: channelId, label } = channel;

  const resume = () =>
    call(
      () => resumeChannelAction(place.organization, { botId: place.botId, channelId }),
      () => toast({ text: words("resumed", { label }) }),
    );
  return (
    <MoreMenu label={t("moreOf", { label })}>
      <MenuItem onSelect={() => onOpen("edit")}>
        <Pencil />
        {t("edit")}
      </MenuItem>
      <MenuItem onSelect={() => onOpen("secret")}>
        <KeyRound />
        {words("secret.label")}
      </MenuItem>
      <MenuItem onSelect={() => onOpen("test")}>
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
      <MenuItem danger onSelect={() => onOpen("delete")}>
        <Trash2 />
        {t("delete")}
      </MenuItem>
    </MoreMenu>
  );
}
