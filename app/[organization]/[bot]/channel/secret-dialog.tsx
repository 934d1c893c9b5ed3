"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "@/app/use-call";
import { Button } from "@/components/ui/button";
import { ClockTime } from "@/components/ui/clock-time";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";
import { FormField } from "@/components/ui/form-field";
import { Note } from "@/components/ui/note";
import { toast } from "@/components/ui/toast";
import type { SecretLine } from "@/lib/channels/queries";
import type { BotPlace } from "../bot-place";
import { revealSecretAction, rotateSecretAction } from "./actions";

type Props = {
  place: BotPlace;
  channel: { id: string; label: string; secrets: SecretLine[] };
  onClose: () => void;
};

/** The signing secret of a channel: shown when it is asked for, and changed for another. */
export function SecretDialog({ place, channel, onClose }: Props) {
  const t = useTranslations("channel.secret");
  const { call, pending } = useCall();
  const [secret, setSecret] = useState<string>();
  const { organization, botId } = place;
  const which = { botId, channelId: channel.id };

  const show = () =>
    call(
      () => revealSecretAction(organization, which),
      (shown) => setSecret(shown.secret),
    );
  const rotate = () =>
    call(
      () => rotateSecretAction(organization, which),
      (made) => {
        setSecret(made.secret);
        toast({ text: t("rotated"), detail: t("rotatedText") });
      },
    );
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("title", { label: channel.label })}
      description={t("text")}
      foot={
        <>
          <Button look="ghost" onClick={onClose}>
            {t("close")}
          </Button>
          <Button onClick={rotate} pending={pending}>
            {t("rotate")}
          </Button>
        </>
      }
    >
      {secret ? (
        <FormField label={t("label")} hint={t("hint")}>
          <CopyField value={secret} copyLabel={t("copy")} />
        </FormField>
      ) : (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <Button onClick={show} pending={pending}>
            {t("show")}
          </Button>
          <span className="text-small text-muted">{t("audited")}</span>
        </div>
      )}
      <OldSecrets secrets={channel.secrets} />
    </Dialog>
  );
}

/** Those that go on signing for a while, and until when. */
function OldSecrets({ secrets }: { secrets: SecretLine[] }) {
  const t = useTranslations("channel.secret");
  const old = secrets.filter(({ expiresAt }) => expiresAt !== null);
  const last = old[0]?.expiresAt;
  if (!last) return null;
  return (
    <Note title={t("both", { count: secrets.length })}>
      {t.rich("until", { time: () => <ClockTime at={last} />, count: old.length })}
    </Note>
  );
}
