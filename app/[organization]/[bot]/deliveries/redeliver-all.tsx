"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "@/app/use-call";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import { useWriteCount } from "@/components/ui/use-write-count";
import type { DeliveryFilter } from "@/lib/deliveries/schema";
import { MOST_COUNTED } from "@/lib/most-counted";
import type { BotPlace } from "../bot-place";
import { redeliverMatchingAction } from "./actions";

type Props = { place: BotPlace; filter: DeliveryFilter; count: number };

/** Sends every dead delivery again that matches the filters, once it has said how many that are. */
export function RedeliverAll({ place, filter, count }: Props) {
  const t = useTranslations("deliveries");
  const [isAsking, ask] = useState(false);
  const { call, pending } = useCall();
  const counted = { count, words: useWriteCount(MOST_COUNTED)(count) };
  const { kind, lane, created, search } = filter;
  const isNarrowed = [kind, lane, created, search].some((value) => value !== undefined);

  const redeliver = () =>
    call(
      () => redeliverMatchingAction(place.organization, { botId: place.botId, kind, lane, created, search }),
      ({ count: sent, isAll }) => {
        ask(false);
        toast({ text: t("redelivered", { count: sent }), ...(!isAll && { detail: t("all.rest") }) });
      },
    );
  return (
    <>
      <Button className="ml-auto phone:ml-0" onClick={() => ask(true)}>
        <RotateCw />
        {t("all.open", counted)}
      </Button>
      <Dialog
        open={isAsking}
        onOpenChange={ask}
        width={440}
        title={t("all.title", counted)}
        description={t(isNarrowed ? "all.matching" : "all.every")}
        foot={
          <>
            <Button look="ghost" onClick={() => ask(false)}>
              {t("all.cancel")}
            </Button>
            <Button look="primary" pending={pending} onClick={redeliver}>
              {t("all.verb", counted)}
            </Button>
          </>
        }
      >
        <p className="text-ui text-muted">{t("all.order")}</p>
      </Dialog>
    </>
  );
}
