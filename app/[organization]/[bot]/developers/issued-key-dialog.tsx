"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";
import { FormField } from "@/components/ui/form-field";

type Props = { issued: { name: string; key: string }; onClose: () => void };

/** A key that was just made, this once. */
export function IssuedKeyDialog({ issued, onClose }: Props) {
  const t = useTranslations("developers.keys");
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("madeTitle", { name: issued.name })}
      description={t("madeText")}
      foot={
        <Button look="primary" onClick={onClose}>
          {t("done")}
        </Button>
      }
    >
      <FormField label={t("key")} hint={t("keyHint")}>
        <CopyField value={issued.key} copyLabel={t("copy")} />
      </FormField>
    </Dialog>
  );
}
