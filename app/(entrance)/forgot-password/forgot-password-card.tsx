"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormError } from "@/app/form-error";
import { useFormAction } from "@/app/use-form-action";
import { OneCard } from "@/components/frame/one-card";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { TextLink } from "@/components/ui/text-link";
import { forgotPasswordAction } from "./actions";

type Asked = Parameters<typeof forgotPasswordAction>[0];

/** Asks for an address; the answer is the same whether or not it has an account. */
export function ForgotPasswordCard({ email }: { email: string | undefined }) {
  const t = useTranslations("people.forgot");
  const people = useTranslations("people");
  const [sentTo, setSentTo] = useState<string | null>(null);
  const send = async (input: Asked) => {
    const result = await forgotPasswordAction(input);
    return result.ok ? { ...result, value: input.email.trim() } : result;
  };
  const { action, pending, error, fields } = useFormAction(send, setSentTo);
  const back = <TextLink href="/sign-in">{t("back")}</TextLink>;
  if (sentTo)
    return (
      <OneCard
        title={t("sentTitle")}
        description={t.rich("sentText", {
          email: sentTo,
          b: (words) => <b className="text-text">{words}</b>,
        })}
        foot={back}
      />
    );
  return (
    <OneCard title={t("title")} description={t("description")} foot={back}>
      <Form action={action} pending={pending} className="grid gap-4">
        <FormError error={error} />
        <FormField label={people("email")} error={fields.email}>
          <Input name="email" type="email" autoComplete="username" defaultValue={email} autoFocus />
        </FormField>
        <Button look="primary" type="submit" pending={pending}>
          {t("submit")}
        </Button>
      </Form>
    </OneCard>
  );
}
