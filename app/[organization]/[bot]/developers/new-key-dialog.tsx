"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { FormError } from "@/app/form-error";
import { useFormAction } from "@/app/use-form-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import type { BotPlace } from "../bot-place";
import { issueKeyAction } from "./actions";

type Props = {
  place: BotPlace;
  onIssued: (issued: { name: string; key: string }) => void;
  onClose: () => void;
};

/** Asks whose key it will be. */
export function NewKeyDialog({ place: { organization, botId }, onIssued, onClose }: Props) {
  const t = useTranslations("developers.keys");
  const form = useId();
  const { action, pending, error, fields } = useFormAction(async ({ name }: { name: string }) => {
    const result = await issueKeyAction(organization, { botId, name });
    if (result.ok) onIssued({ name: name.trim(), key: result.value.key });
    return result;
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("addTitle")}
      description={t("addText")}
      width={440}
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
