"use client";

import { useTranslations } from "next-intl";
import { toast } from "@/components/ui/toast";
import type { ChannelLine } from "@/lib/channels/queries";
import type { BotPlace } from "../../bot-place";
import { SecretDialog } from "../../channel/secret-dialog";
import { TestEventDialog } from "../../channel/test-event-dialog";
import { changeChannelAction } from "./actions";
import { ChannelDialog } from "./channel-dialog";
import { DeleteChannelDialog } from "./delete-channel-dialog";
import type { OpenedOfChannel } from "./opened-of-channel";

type Props = { opened: OpenedOfChannel; place: BotPlace; channel: ChannelLine; onClose: () => void };

/** What opens from a channel's menu; it is loaded when the first of it does. */
export function DialogsOfChannel({ opened, ...props }: Props) {
  if (opened === "edit") return <EditChannelDialog {...props} />;
  if (opened === "secret") return <SecretDialog {...props} />;
  if (opened === "test") return <TestEventDialog {...props} />;
  return <DeleteChannelDialog {...props} />;
}

function EditChannelDialog({ place, channel, onClose }: Omit<Props, "opened">) {
  const t = useTranslations("integrations.channels");
  const { organization, botId } = place;
  return (
    <ChannelDialog
      title={t("editTitle", { label: channel.label })}
      verb={t("save")}
      channel={channel}
      save={(filled) => changeChannelAction(organization, { botId, channelId: channel.id, ...filled })}
      onSaved={() => {
        onClose();
        toast({ text: t("saved") });
      }}
      onClose={onClose}
    />
  );
}
