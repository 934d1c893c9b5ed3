"use client";

import { useTranslations } from "next-intl";
import { FormError } from "@/app/form-error";
import { useFormAction } from "@/app/use-form-action";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { renewAction } from "./actions";

/** Has the letter sent once more, to whom it was for. */
export function RenewForm({ token }: { token: string }) {
  const t = useTranslations("people.invitation");
  const { action, pending, error } = useFormAction(() => renewAction({ token }));
  return (
    <Form action={action} pending={pending} className="grid gap-4">
      <FormError error={error} />
      <Button look="primary" type="submit" pending={pending}>
        {t("renew")}
      </Button>
    </Form>
  );
}
