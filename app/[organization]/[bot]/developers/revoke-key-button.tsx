"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "@/app/use-call";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { RelativeTime } from "@/components/ui/relative-time";
import { toast } from "@/components/ui/toast";
import type { ApiKeyLine } from "@/lib/bots/queries";
import type { BotPlace } from "../bot-place";
import { revokeKeyAction } from "./actions";

type Props = { place: BotPlace; apiKey: ApiKeyLine };

/** Takes a key out of use, once it is confirmed; what was built on it stops. */
export function RevokeKeyButton({ place: { organization, botId }, apiKey }: Props) {
  const t = useTranslations("developers.keys");
  const { call, pending } = useCall();
  const [open, setOpen] = useState(false);
  const { id: keyId, name, lastUsedAt } = apiKey;

  const revoke = () =>
    call(
      () => revokeKeyAction(organization, { botId, keyId }),
      () => {
        setOpen(false);
        toast({ text: t("revoked", { name }) });
      },
    );
  return (
    <>
      <Button
        look="ghost"
        size="small"
        edge
        aria-label={t("revokeOf", { name })}
        onClick={() => setOpen(true)}
      >
        {t("revoke")}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t("revokeTitle", { name })}
        description={
          lastUsedAt
            ? t.rich("revokeUsed", { time: () => <RelativeTime at={lastUsedAt} /> })
            : t("revokeUnused")
        }
        verb={t("revokeOf", { name })}
        onConfirm={revoke}
        pending={pending}
      />
    </>
  );
}
