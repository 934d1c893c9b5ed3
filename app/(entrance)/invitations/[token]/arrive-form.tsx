"use client";

import { useTranslations } from "next-intl";
import { FormError } from "@/app/form-error";
import { useFormAction } from "@/app/use-form-action";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { PasswordField } from "@/components/ui/password-field";
import { arriveAction } from "./actions";

/** A new account for the address that the letter came to. */
export function ArriveForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations("people");
  const { action, pending, error, fields } = useFormAction(arriveAction);
  return (
    <Form action={action} pending={pending} className="grid gap-4">
      <FormError error={error} />
      <input type="hidden" name="token" value={token} />
      <FormField label={t("email")}>
        <Input type="email" value={email} autoComplete="username" readOnly />
      </FormField>
      <FormField label={t("name")} error={fields.name}>
        <Input name="name" autoComplete="name" autoFocus />
      </FormField>
      <FormField label={t("password")} error={fields.password} hint={t("passwordHint")}>
        <PasswordField name="password" autoComplete="new-password" />
      </FormField>
      <Button look="primary" type="submit" pending={pending}>
        {t("invitation.arrive")}
      </Button>
    </Form>
  );
}
