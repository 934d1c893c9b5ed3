"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FormField } from "@/components/ui/form-field";
import { PasswordField } from "@/components/ui/password-field";

type Props = { error: string | undefined; pending: boolean; onCancel: () => void };

/** The address is the key to everything else, so changing it takes the password. */
export function ConfirmWithPassword({ error, pending, onCancel }: Props) {
  const t = useTranslations("people");
  return (
    <div className="grid max-w-[400px] gap-3 pt-1">
      <FormField label={t("yourPassword")} error={error} hint={t("account.changeHint")}>
        <PasswordField name="password" autoComplete="current-password" />
      </FormField>
      <div className="flex gap-2">
        <Button type="submit" look="primary" pending={pending}>
          {t("account.save")}
        </Button>
        <Button look="ghost" onClick={onCancel}>
          {t("account.cancel")}
        </Button>
      </div>
    </div>
  );
}
