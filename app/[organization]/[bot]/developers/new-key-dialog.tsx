"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { FormError } from "@/app/form-error";
import { useFormAction } from "@/app/use-form-action";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import type { BotPlace } from "../bot-place";
import { issueKeyAction } from "./actions";
import { type IssuedKey, useIssuedKey } from "./issued-key";

type Props = { place: BotPlace; onClose: () => void };

/** Asks whose key it will be, makes it, and shows it this once. */
export function NewKeyDialog({ place: { organization, botId }, onClose }: Props) {
  const t = useTranslations("developers.keys");
  const form = useId();
  const { keep } = useIssuedKey();
  const [issued, setIssued] = useState<IssuedKey>();
  const { action, pending, error, fields } = useFormAction(async ({ name }: { name: string }) => {
    const result = await issueKeyAction(organization, { botId, name });
    if (result.ok) {
      const made = { name: name.trim(), key: result.value.key };
      setIssued(made);
      keep(made);
    }
    return result;
  });
  if (issued) {
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
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("addTitle")}
      description={t("addText")}
      foot={
        <>
          <Button look="ghost" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button look="primary" type="submit" form={form} pending={pending}>
            {t("addVerb")}
          </Button>
        </>
      }
    >
      <Form id={form} action={action} pending={pending} className="grid gap-4">
        <FormError error={error} />
        <FormField label={t("name")} error={fields.name} hint={t("nameHint")}>
          <Input name="name" autoComplete="off" />
        </FormField>
      </Form>
    </Dialog>
  );
}
