"use client";

import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

type Props = {
  bot: string;
  withHumans: number;
  pending: boolean;
  /** Gets the focus afterwards, when it was asked in the dialog of Chatwoot. */
  opener: RefObject<HTMLElement | null>;
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
      opener={dialog.opener}
    />
  );
}
