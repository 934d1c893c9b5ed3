"use client";

import { useTranslations } from "next-intl";
import { FormError } from "@/app/form-error";
import { useFormAction } from "@/app/use-form-action";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { PasswordField } from "@/components/ui/password-field";
import { signInAction } from "./actions";

type Props = { email: string | undefined; next: string };

export function SignInForm({ email, next }: Props) {
  const t = useTranslations("people");
  const { action, pending, error, fields } = useFormAction(signInAction);
  return (
    <Form action={action} pending={pending} className="grid gap-4">
      <FormError error={error} />
      <input type="hidden" name="next" value={next} />
      <FormField label={t("email")} error={fields.email}>
        <Input name="email" type="email" autoComplete="username" defaultValue={email} autoFocus={!email} />
      </FormField>
      <FormField label={t("password")} error={fields.password}>
        <PasswordField name="password" autoFocus={Boolean(email)} />
      </FormField>
      <Button look="primary" type="submit" pending={pending}>
        {t("signIn.title")}
      </Button>
    </Form>
  );
}
