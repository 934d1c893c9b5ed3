"use client";

import { useTranslations } from "next-intl";
import { FormError } from "@/app/form-error";
import { useFormAction } from "@/app/use-form-action";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { acceptAction } from "./actions";

export function AcceptForm({ token }: { token: string }) {
  const t = useTranslations("people.invitation");
  const { action, pending, error } = useFormAction(() => acceptAction({ token }));
  return (
    <Form action={action} pending={pending} className="grid gap-4">
      <FormError error={error} />
      <Button look="primary" type="submit" pending={pending}>
        {t("accept")}
      </Button>
    </Form>
  );
}
