"use client";

import { useTranslations } from "next-intl";
import { useOptimistic } from "react";
import { useCall } from "@/app/use-call";
import { toast } from "@/components/ui/toast";
import type { Gate } from "@/lib/desk/enable-desk";
import type { SetupView } from "@/lib/desk/queries";
import type { BotPlace } from "../../bot-place";
import { switchOffAction, switchOnAction, trySetupAgainAction } from "./actions";

/** The switch of Chatwoot: where it stands, and what moves it. It moves at once, and back when it was refused. */
export function useChatwootSwitch({ organization, botId }: BotPlace, bot: string, setup: SetupView) {
  const t = useTranslations("integrations.support");
  const { call, pending } = useCall();
  const [isOn, show] = useOptimistic(setup.standing !== "off");

  const refuse = ({ unverified }: Gate) =>
    toast({
      tone: "bad",
      text: t("staysOff"),
      detail:
        unverified.length > 0
          ? t("waitingFor", { emails: unverified.map(({ email }) => email).join(", ") })
          : t("needsChannel"),
    });
  const on = () =>
    call(
      () => {
        show(true);
        return switchOnAction(organization, { botId });
      },
      (enabled) => {
        if (!enabled.ok) refuse(enabled.gate);
      },
    );
  const off = (after: () => void) => {
    const ended = setup.standing === "setting-up" ? "setUpStopped" : "switchedOff";
    call(
      () => {
        show(false);
        return switchOffAction(organization, { botId });
      },
      () => {
        after();
        toast({ text: t(ended, { bot }), detail: t(`${ended}Text`) });
      },
    );
  };
  const again = () => call(() => trySetupAgainAction(organization, { botId }));
  return { isOn, pending, on, off, again };
}
