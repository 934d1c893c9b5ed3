"use client";

import { useTranslations } from "next-intl";
import { FormError } from "@/app/form-error";
import { useFormAction } from "@/app/use-form-action";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { PasswordField } from "@/components/ui/password-field";
import { signUpAction } from "./actions";

export type Account = { email: string; password: string };
type Asked = Parameters<typeof signUpAction>[0];

/** `onDone` gets what was typed: it is signed in with at the next press. */
export function SignUpForm({ onDone }: { onDone: (account: Account) => void }) {
  const t = useTranslations("people");
  const send = async (input: Asked) => {
    const result = await signUpAction(input);
    return result.ok ? { ...result, value: { email: input.email.trim(), password: input.password } } : result;
  };
  const { action, pending, error, fields } = useFormAction(send, onDone);
  return (
    <Form action={action} pending={pending} className="grid gap-4">
      <FormError error={error} />
      <FormField label={t("name")} error={fields.name}>
        <Input name="name" autoComplete="name" autoFocus />
      </FormField>
      <FormField label={t("email")} error={fields.email}>
        <Input name="email" type="email" autoComplete="username" />
      </FormField>
      <FormField label={t("password")} error={fields.password} hint={t("passwordHint")}>
        <PasswordField name="password" autoComplete="new-password" />
      </FormField>
      <Button look="primary" type="submit" pending={pending}>
        {t("signUp.submit")}
      </Button>
    </Form>
  );
}
