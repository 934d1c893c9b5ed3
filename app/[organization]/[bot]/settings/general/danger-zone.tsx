"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
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
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<string>();
  const [pending, start] = useTransition();

  const remove = () =>
    start(async () => {
      const result = await deleteBotAction(organization, { botId, name });
      if (!result.ok) setError([result.error.message, result.error.fix].filter(Boolean).join(" "));
    });
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
