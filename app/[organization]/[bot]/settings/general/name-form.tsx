"use client";

import { useTranslations } from "next-intl";
import { FormError } from "@/app/form-error";
import { useFormAction } from "@/app/use-form-action";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { renameBotAction } from "./actions";

type Props = { organization: string; botId: string; name: string };

export function NameForm({ organization, botId, name }: Props) {
  const t = useTranslations("botSettings");
  const { action, pending, error, fields } = useFormAction(
    (input: { name: string }) => renameBotAction(organization, { botId, ...input }),
    () => toast({ text: t("nameSaved") }),
  );
  return (
    <Form action={action} pending={pending} className="grid max-w-[400px] gap-3">
      <FormError error={error} />
      <FormField label={t("name")} error={fields.name} hint={t("nameHint")}>
        <Input name="name" defaultValue={name} autoComplete="off" />
      </FormField>
      <Button type="submit" pending={pending} className="justify-self-start">
        {t("save")}
      </Button>
    </Form>
  );
}
