"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import type { DeliveryView } from "@/lib/deliveries/queries-delivery";
import type { BotPlace } from "../bot-place";
import { RedeliverButton } from "./redeliver-button";
import { Tries } from "./tries";
import { TryNowButton } from "./try-now-button";
import { useWhy } from "./use-why";
import { Wire } from "./wire";

type Props = {
  place: BotPlace;
  delivery: DeliveryView;
  /** Where another attempt is shown. */
  attemptHref: (number: number) => string;
  /** It stands on a page of its own. */
  alone?: boolean;
};

/** What came of a delivery, in a sentence; its attempts; and what went over the wire in one of them. */
export function DeliveryDetail({ place, delivery, attemptHref, alone = false }: Props) {
  const why = useWhy();
  const { tries, shown } = delivery;
  return (
    <div className="grid gap-3">
      <div className="flex min-h-7 items-center gap-x-4 gap-y-2 text-ui phone:flex-wrap">
        <p className="min-w-0 flex-1 phone:basis-full">{why(delivery)}</p>
        <Ways place={place} delivery={delivery} alone={alone} />
      </div>
      {tries.length > 0 && (
        <div className="grid grid-cols-[400px_minmax(0,1fr)] items-start gap-4 max-[1000px]:grid-cols-[minmax(0,1fr)]">
          <Tries delivery={delivery} attemptHref={attemptHref} />
          {shown && <Wire delivery={delivery} shown={shown} />}
        </div>
      )}
    </div>
  );
}

/** Where one can go from a delivery, and what can be done with it. */
function Ways({ place, delivery, alone }: Omit<Props, "attemptHref"> & { alone: boolean }) {
  const t = useTranslations("deliveries");
  const { standing } = delivery;
  const waits = standing.is === "pending" && standing.next !== null && standing.wait === "failed";
  const at = `/${place.organization}/${place.bot}`;
  return (
    <div className="ml-auto flex shrink-0 items-center gap-4 phone:w-full phone:justify-end">
      {delivery.conversationId && !alone && (
        <TextLink href={`${at}/conversations/${delivery.conversationId}`} plain>
          {t("conversation")}
        </TextLink>
      )}
      {!alone && (
        <TextLink href={`${at}/deliveries/${delivery.id}`} plain>
          {t("page")}
        </TextLink>
      )}
      {place.isOwner && waits && <TryNowButton organization={place.organization} deliveryId={delivery.id} />}
      {place.isOwner && standing.is === "dead" && (
        <RedeliverButton place={place} deliveryId={delivery.id} look="primary">
          <RotateCw />
          {t("redeliver")}
        </RedeliverButton>
      )}
    </div>
  );
}
