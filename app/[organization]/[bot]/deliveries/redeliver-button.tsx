"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useCall } from "@/app/use-call";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { BotPlace } from "../bot-place";
import { redeliverAction, redeliverMatchingAction } from "./actions";

type Props = {
  place: BotPlace;
  /** Without one, all that are dead. */
  deliveryId?: number;
  label?: string;
  look?: "ghost" | "primary";
  children: ReactNode;
};

/** Sends what is dead again. */
export function RedeliverButton({ place, deliveryId, label, look, children }: Props) {
  const t = useTranslations("deliveries");
  const { call, pending } = useCall();
  const { organization, botId } = place;
  const redeliver = () =>
    call(
      () =>
        deliveryId === undefined
          ? redeliverMatchingAction(organization, { botId })
          : redeliverAction(organization, { deliveryIds: [deliveryId] }),
      ({ count }) => toast({ text: t("redelivered", { count }) }),
    );
  return (
    <Button size="small" {...(look && { look })} aria-label={label} pending={pending} onClick={redeliver}>
      {children}
    </Button>
  );
}
