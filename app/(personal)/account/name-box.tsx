"use client";

import { useTranslations } from "next-intl";
import { FormError } from "@/app/form-error";
import { useFormAction } from "@/app/use-form-action";
import { Box } from "@/components/ui/box";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { toast } from "@/components/ui/toast";
import { changeNameAction } from "./actions";
import { BoxField } from "./box-field";

export function NameBox({ name }: { name: string }) {
  const t = useTranslations("people");
  const { action, pending, error, fields } = useFormAction(changeNameAction, () =>
    toast({ text: t("account.nameSaved") }),
  );
  return (
    <Box title={t("name")}>
      <Form action={action} pending={pending} className="grid gap-3">
        <FormError error={error} />
        <BoxField name="name" label={t("name")} autoComplete="name" defaultValue={name} error={fields.name}>
          <Button type="submit" pending={pending} className="ml-auto">
            {t("account.save")}
          </Button>
        </BoxField>
      </Form>
    </Box>
  );
}
