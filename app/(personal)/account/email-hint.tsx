"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useCall } from "@/app/use-call";
import { Button } from "@/components/ui/button";
import { keepEmailAction } from "./actions";

type Props = { email: string; pendingEmail: string | null; isVerified: boolean; owned: string[] };

/** What follows from the state of the address: which one holds meanwhile, and who waits for it. */
export function EmailHint({ email, pendingEmail, isVerified, owned }: Props) {
  const t = useTranslations("people.account");
  const format = useFormatter();
  const { call, pending } = useCall();
  if (pendingEmail)
    return (
      <p className="flex flex-wrap items-center gap-x-2 text-small text-muted">
        {t("pendingHint", { email })}
        <Button look="link" pending={pending} onClick={() => call(() => keepEmailAction({}))}>
          {t("keep", { email })}
        </Button>
      </p>
    );
  if (isVerified || owned.length === 0) return null;
  return <p className="text-small text-muted">{t("gateHint", { organizations: format.list(owned) })}</p>;
}
