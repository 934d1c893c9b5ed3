"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { FormError } from "@/app/form-error";
import { useFormAction } from "@/app/use-form-action";
import { Badge } from "@/components/ui/badge";
import { Box } from "@/components/ui/box";
import { Form } from "@/components/ui/form";
import { toast } from "@/components/ui/toast";
import { changeEmailAction } from "./actions";
import { BoxField } from "./box-field";
import { ConfirmWithPassword } from "./confirm-with-password";
import { EmailHint } from "./email-hint";
import { useFreshOnReturn } from "./use-fresh-on-return";
import { VerifyMark } from "./verify-mark";

type Props = {
  email: string;
  isVerified: boolean;
  pendingEmail: string | null;
  /** The organizations whose Chatwoot waits for this address. */
  owned: string[];
};

/** The address, whether it is proven, and the way to another one. */
export function EmailBox({ email, isVerified, pendingEmail, owned }: Props) {
  const t = useTranslations("people");
  const shown = pendingEmail ?? email;
  const isProven = isVerified && pendingEmail === null;
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  // The button that was pressed goes.
  const leave = () => {
    setTyped(null);
    field.current?.focus();
  };
  const isChanged = typed !== null && typed.trim().toLowerCase() !== shown;
  const { action, pending, error, fields } = useFormAction(changeEmailAction, () => {
    toast({ text: t("account.letterSent", { email: typed?.trim() ?? "" }), detail: t("account.letterHint") });
    leave();
  });
  useFreshOnReturn(!isProven);
  return (
    <Box title={t("email")} badge={!isProven && <Badge tone="warn">{t("account.notVerified")}</Badge>}>
      <Form action={action} pending={pending} className="grid gap-2">
        <FormError error={error} />
        <BoxField
          ref={field}
          name="email"
          type="email"
          label={t("email")}
          autoComplete="email"
          value={typed ?? shown}
          onChange={(event) => setTyped(event.target.value)}
          error={fields.email}
        >
          {!isChanged && <VerifyMark isVerified={isProven} />}
        </BoxField>
        {isChanged ? (
          <ConfirmWithPassword error={fields.password} pending={pending} onCancel={leave} />
        ) : (
          <EmailHint email={email} pendingEmail={pendingEmail} isVerified={isVerified} owned={owned} />
        )}
      </Form>
    </Box>
  );
}
