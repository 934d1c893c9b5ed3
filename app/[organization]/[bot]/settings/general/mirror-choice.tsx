"use client";

import { useTranslations } from "next-intl";
import { useOptimistic } from "react";
import { useCall } from "@/app/use-call";
import { RadioList } from "@/components/ui/radio-list";
import { toast } from "@/components/ui/toast";
import { MIRRORS, type Mirror } from "@/lib/bots/choices";
import { changeMirrorAction } from "./actions";

type Props = { organization: string; botId: string; mirror: Mirror; isOwner: boolean };

/** How much of its conversations goes to the desk; chosen on the spot, and taken back as easily. */
export function MirrorChoice({ organization, botId, mirror, isOwner }: Props) {
  const t = useTranslations("botSettings");
  const { call } = useCall();
  const [chosen, choose] = useOptimistic(mirror);

  const change = (next: Mirror, before?: Mirror) =>
    call(
      () => {
        choose(next);
        return changeMirrorAction(organization, { botId, mirror: next });
      },
      () =>
        toast({
          text: t("mirrorSaved", { mirror: t(`mirrors.${next}.label`) }),
          ...(before && { action: { label: t("undo"), run: () => change(before) } }),
        }),
    );

  if (!isOwner)
    return (
      <p className="text-ui">
        <b>{t(`mirrors.${mirror}.label`)}</b>{" "}
        <span className="text-muted">{t(`mirrors.${mirror}.hint`)}</span>
      </p>
    );
  return (
    <RadioList
      label={t("mirror")}
      value={chosen}
      onChange={(next) => change(next, chosen)}
      choices={MIRRORS.map((value) => ({
        value,
        label: t(`mirrors.${value}.label`),
        hint: t(`mirrors.${value}.hint`),
      }))}
    />
  );
}
