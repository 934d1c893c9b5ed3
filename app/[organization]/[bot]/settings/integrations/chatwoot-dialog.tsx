"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps, RefObject } from "react";
import { ChatwootMark } from "@/components/chatwoot-mark";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Switch } from "@/components/ui/switch";
import type { SetupView } from "@/lib/desk/queries";

type Props = {
  setup: SetupView;
  toggle: ComponentProps<typeof Switch> | null;
  /** Gets the focus afterwards, when a link opened it. */
  opener: RefObject<HTMLElement | null>;
  onClose: () => void;
};

/** The two addresses of the connection: ours, which Chatwoot calls, and Chatwoot's, which the operator names. */
export function ChatwootDialog({ setup, toggle, opener, onClose }: Props) {
  const t = useTranslations("integrations.dialog");
  const { callbackUrl, website } = setup;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      opener={opener}
      title={t("title")}
      icon={<ChatwootMark />}
      end={toggle && <Switch label={t("title")} {...toggle} />}
      foot={<Button onClick={onClose}>{t("close")}</Button>}
    >
      <FormField bar label={t("callbackUrl")} hint={t(callbackUrl ? "callbackUrlHint" : "callbackUrlLater")}>
        {callbackUrl ? (
          <CopyField value={callbackUrl} copyLabel={t("copyCallbackUrl")} />
        ) : (
          <Input mono readOnly value="" />
        )}
      </FormField>
      <FormField bar label={t("website")} hint={t(website ? "websiteHint" : "websiteMissing")}>
        <Input mono readOnly value={website ?? ""} />
      </FormField>
    </Dialog>
  );
}
