"use client";

import { useTranslations } from "next-intl";
import { FormError } from "@/app/form-error";
import { useFormAction } from "@/app/use-form-action";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormField } from "@/components/ui/form-field";
import { PasswordField } from "@/components/ui/password-field";
import { changePasswordAction } from "./actions";

type Props = { onDone: () => void; onCancel: () => void };

export function PasswordForm({ onDone, onCancel }: Props) {
  const t = useTranslations("people");
  const { action, pending, error, fields } = useFormAction(changePasswordAction, onDone);
  return (
    <Form action={action} pending={pending} className="grid max-w-[400px] gap-3">
      <FormError error={error} />
      <FormField label={t("yourPassword")} error={fields.current}>
        <PasswordField name="current" autoComplete="current-password" autoFocus />
      </FormField>
      <FormField label={t("newPassword")} error={fields.password} hint={t("passwordHint")}>
        <PasswordField name="password" autoComplete="new-password" />
      </FormField>
      <div className="flex gap-2">
        <Button type="submit" look="primary" pending={pending}>
          {t("account.changePassword")}
        </Button>
        <Button look="ghost" onClick={onCancel}>
          {t("account.cancel")}
        </Button>
      </div>
    </Form>
  );
}
