"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { inOneLine } from "@/app/in-one-line";
import { useCall } from "@/app/use-call";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { deleteBotAction } from "./actions";

type Props = {
  organization: string;
  botId: string;
  name: string;
  /** Where Chatwoot is switched off, as long as that has to come first. */
  integrations: string | null;
};

/** The end of a chatbot. While its customers may be with humans, the way leads past the switch. */
export function DangerZone({ organization, botId, name, integrations }: Props) {
  const t = useTranslations("botSettings");
  const { call, pending } = useCall();
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<string>();

  const remove = () =>
    call(
      () => deleteBotAction(organization, { botId, name }),
      undefined,
      (refused) => setError(inOneLine(refused)),
    );
  return (
    <div className="flex flex-wrap items-center gap-3 text-ui">
      <p className="min-w-0 flex-1 basis-80 text-muted">{t(integrations ? "deleteOff" : "deleteText")}</p>
      {integrations ? (
        <ButtonLink href={integrations}>{t("toIntegrations")}</ButtonLink>
      ) : (
        <Button look="danger" onClick={() => setOpen(true)}>
          {t("delete")}
        </Button>
      )}
      <ConfirmDialog
        open={open}
        onOpenChange={(next) => {
          setError(undefined);
          setOpen(next);
        }}
        title={t("deleteTitle", { name })}
        description={t("deleteWarning")}
        name={name}
        verb={t("deleteVerb", { name })}
        onConfirm={remove}
        pending={pending}
        error={error}
      />
    </div>
  );
}
