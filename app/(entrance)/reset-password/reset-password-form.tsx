"use client";

import { useTranslations } from "next-intl";
import { FormError } from "@/app/form-error";
import { useFormAction } from "@/app/use-form-action";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormField } from "@/components/ui/form-field";
import { PasswordField } from "@/components/ui/password-field";
import { resetPasswordAction } from "./actions";

export function ResetPasswordForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations("people");
  const { action, pending, error, fields } = useFormAction(resetPasswordAction);
  return (
    <Form action={action} pending={pending} className="grid gap-4">
      <FormError error={error} />
      <input type="hidden" name="token" value={token} />
      {/* Whoever keeps passwords for the visitor must know whose this one is. */}
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      <FormField label={t("newPassword")} error={fields.password} hint={t("passwordHint")}>
        <PasswordField name="password" autoComplete="new-password" autoFocus />
      </FormField>
      <Button look="primary" type="submit" pending={pending}>
        {t("reset.submit")}
      </Button>
    </Form>
  );
}
