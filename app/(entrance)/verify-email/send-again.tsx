"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormError } from "@/app/form-error";
import { useFormAction } from "@/app/use-form-action";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { requestVerificationAction } from "./actions";

/** Another letter in place of one whose link does not work any more. */
export function SendAgain() {
  const t = useTranslations("people.verify");
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { action, pending, error } = useFormAction(
    () => requestVerificationAction({}),
    ({ email }) => setSentTo(email),
  );
  if (sentTo) return <Note title={t("sentTitle")}>{t("sentText", { email: sentTo })}</Note>;
  return (
    <Form action={action} pending={pending} className="grid gap-4">
      <FormError error={error} />
      <Button look="primary" type="submit" pending={pending}>
        {t("again")}
      </Button>
    </Form>
  );
}
