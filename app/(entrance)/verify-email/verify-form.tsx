"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormError } from "@/app/form-error";
import { useFormAction } from "@/app/use-form-action";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { verifyEmailAction } from "./actions";

/** The one press that uses the link up: those who only look at a letter's links, as scanners do, do not. */
export function VerifyForm({ token }: { token: string }) {
  const t = useTranslations("people.verify");
  const [taken, setTaken] = useState(false);
  const { action, pending, error } = useFormAction(
    () => verifyEmailAction({ token }),
    (result) => setTaken(!result.ok && result.reason === "taken"),
  );
  return (
    <Form action={action} pending={pending} className="grid gap-4">
      <FormError error={error} />
      {taken && (
        <Note look="bad" title={t("takenTitle")}>
          {t("takenText")}
        </Note>
      )}
      <Button look="primary" type="submit" pending={pending}>
        {t("submit")}
      </Button>
    </Form>
  );
}
