"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { inOneLine } from "@/app/in-one-line";
import { useCall } from "@/app/use-call";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import type { BotPlace } from "../../bot-place";
import { deleteChannelAction } from "./actions";

type Props = {
  place: BotPlace;
  channel: { id: string; label: string };
  onClose: () => void;
};

/** Asks before a channel goes, for its secret goes with it. */
export function DeleteChannelDialog({ place, channel, onClose }: Props) {
  const t = useTranslations("integrations.channels");
  const { call, pending } = useCall();
  const [error, setError] = useState<string>();
  const { id: channelId, label } = channel;

  const remove = () =>
    call(
      () => deleteChannelAction(place.organization, { botId: place.botId, channelId }),
      () => {
        onClose();
        toast({ text: t("deleted", { label }) });
      },
      (refused) => setError(inOneLine(refused)),
    );
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t("deleteTitle", { label })}
      description={t("deleteText")}
      name={label}
      verb={t("deleteVerb", { label })}
      onConfirm={remove}
      pending={pending}
      error={error}
    />
  );
}
