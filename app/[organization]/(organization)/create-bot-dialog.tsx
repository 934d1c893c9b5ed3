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
import { createBotAction } from "./actions";

type Props = { organization: string; open: boolean; onOpenChange: (open: boolean) => void };
type Creation = Parameters<typeof createBotAction>[1];

/** Asks for the name; the new chatbot's page follows. */
export function CreateBotDialog({ organization, open, onOpenChange }: Props) {
  const t = useTranslations("bots");
  const form = useId();
  const { action, pending, error, fields } = useFormAction((input: Creation) =>
    createBotAction(organization, input),
  );
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("create")}
      description={t("createText")}
      width={440}
      foot={
        <>
          <Button look="ghost" onClick={() => onOpenChange(false)}>
            {t("cancel")}
          </Button>
          <Button look="primary" type="submit" form={form} pending={pending}>
            {t("make")}
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
