"use client";

import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";
import { FormField } from "@/components/ui/form-field";

type Props = {
  made: { label: string; secret: string };
  /** Who gets the focus when it is read. */
  opener: RefObject<HTMLElement | null>;
  onClose: () => void;
};

/** The secret of a channel that was just made. */
export function NewSecretDialog({ made, opener, onClose }: Props) {
  const t = useTranslations("channel.secret");
  return (
    <Dialog
      open
      onOpenChange={onClose}
      opener={opener}
      title={t("madeTitle", { label: made.label })}
      description={t("madeText")}
      foot={
        <Button look="primary" onClick={onClose}>
          {t("done")}
        </Button>
      }
    >
      <FormField label={t("label")} hint={t("again")}>
        <CopyField value={made.secret} copyLabel={t("copy")} />
      </FormField>
    </Dialog>
  );
}
