"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
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
  const [error, setError] = useState<string>();
  const [pending, start] = useTransition();
  const { id: channelId, label } = channel;

  const remove = () =>
    start(async () => {
      const result = await deleteChannelAction(place.organization, { botId: place.botId, channelId });
      if (!result.ok) return setError([result.error.message, result.error.fix].filter(Boolean).join(" "));
      onClose();
      toast({ text: t("deleted", { label }) });
    });
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
