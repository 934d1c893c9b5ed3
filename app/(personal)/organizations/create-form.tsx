"use client";

import { useTranslations } from "next-intl";
import { FormError } from "@/app/form-error";
import { useFormAction } from "@/app/use-form-action";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { createOrganizationAction } from "./actions";

export function CreateForm({ isFirst }: { isFirst: boolean }) {
  const t = useTranslations("people.organizations");
  const { action, pending, error, fields } = useFormAction(createOrganizationAction);
  return (
    <Form action={action} pending={pending} className="grid max-w-[400px] gap-4">
      <FormError error={error} />
      <FormField label={t("name")} error={fields.name} hint={t("nameHint")}>
        <Input name="name" autoComplete="organization" autoFocus={isFirst} />
      </FormField>
      <Button look="primary" type="submit" pending={pending} className="justify-self-start">
        {t("create")}
      </Button>
    </Form>
  );
}
