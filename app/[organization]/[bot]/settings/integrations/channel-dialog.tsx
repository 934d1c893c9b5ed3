"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { FormError } from "@/app/form-error";
import { useFormAction } from "@/app/use-form-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { ActionResult } from "@/lib/entry/action-result";

type Filled = { label: string; callbackUrl: string };

type Props<Value> = {
  title: string;
  verb: string;
  channel?: { label: string; callbackUrl: string | null };
  save: (filled: Filled) => Promise<ActionResult<Value>>;
  onSaved: (value: Value, filled: Filled) => void;
  onClose: () => void;
};

/** A channel's label and callback URL, for a new one or for one that is there. */
export function ChannelDialog<Value>({ title, verb, channel, save, onSaved, onClose }: Props<Value>) {
  const t = useTranslations("integrations.channels");
  const form = useId();
  const { action, pending, error, fields } = useFormAction(async (filled: Filled) => {
    const result = await save(filled);
    if (result.ok) onSaved(result.value, filled);
    return result;
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      width={440}
      foot={
        <>
          <Button look="ghost" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button look="primary" type="submit" form={form} pending={pending}>
            {verb}
          </Button>
        </>
      }
    >
      <Form id={form} action={action} pending={pending} className="grid gap-4">
        <FormError error={error} />
        <FormField label={t("label")} error={fields.label} hint={t("labelHint")}>
          <Input name="label" defaultValue={channel?.label} autoComplete="off" />
        </FormField>
        {!channel && (
          <FormField label={t("type")} hint={t("typeHint")}>
            <Select>
              <option>{t("kind.restful")}</option>
            </Select>
          </FormField>
        )}
        <FormField label={t("url")} error={fields.callbackUrl} hint={t("urlHint")}>
          <Input
            mono
            name="callbackUrl"
            type="url"
            defaultValue={channel?.callbackUrl ?? ""}
            placeholder="https://bot.example.com/hooks"
            autoComplete="off"
            spellCheck={false}
          />
        </FormField>
      </Form>
    </Dialog>
  );
}
