"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

type Props = {
  bot: string;
  withHumans: number;
  pending: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before Chatwoot is switched off, for customers may be with humans. */
export function SwitchOffDialog({ bot, withHumans, ...dialog }: Props) {
  const t = useTranslations("integrations.off");
  return (
    <ConfirmDialog
      open
      onOpenChange={dialog.onClose}
      title={t("title", { bot })}
      description={t("text", { bot, count: withHumans })}
      verb={t("verb")}
      onConfirm={dialog.onConfirm}
      pending={dialog.pending}
    />
  );
}
