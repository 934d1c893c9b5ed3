"use client";

import { useTranslations } from "next-intl";
import { useLive } from "@/app/use-live";
import { Card } from "@/components/ui/card";
import { ClockTime } from "@/components/ui/clock-time";
import { Fact } from "@/components/ui/fact";
import { PageHead } from "@/components/ui/page-head";
import { RelativeTime } from "@/components/ui/relative-time";
import { TextLink } from "@/components/ui/text-link";
import type { DeliveryView } from "@/lib/deliveries/queries-delivery";
import type { BotPlace } from "../../bot-place";
import { deliveriesHref } from "../deliveries-href";
import { deliveryQuery } from "../deliveries-query";
import { DeliveryDetail } from "../delivery-detail";
import { DeliveryState } from "../delivery-state";
import { SettledTime } from "../settled-time";
import { useSays } from "../use-says";

type Props = { place: BotPlace; attempt: number | undefined; initial: DeliveryView };

/** One delivery, as it is carried. */
export function Delivery({ place, attempt, initial }: Props) {
  const t = useTranslations("deliveries");
  const says = useSays();
  const delivery = useLive(deliveryQuery(place, initial.id, attempt), initial) ?? initial;
  const { standing } = delivery;
  const isWaiting = standing.is === "pending" && standing.next !== null;
  const at = `/${place.organization}/${place.bot}`;
  return (
    <>
      <PageHead
        gap={20}
        back={{ href: `${at}/deliveries`, label: t("title") }}
        title={delivery.kind}
        badge={<DeliveryState standing={delivery.standing} />}
        facts={
          <>
            <Fact label={t("lane")}>
              <TextLink
                plain
                href={`${at}/deliveries${deliveriesHref({ lane: delivery.lane })}`}
                className="mono"
              >
                {delivery.lane}
              </TextLink>
            </Fact>
            <Fact label={t("created")}>
              <ClockTime at={delivery.createdAt} look="second" />
            </Fact>
            <Fact label={t(isWaiting ? "nextTry" : "settledHead")}>
              {isWaiting ? <RelativeTime at={standing.next} /> : <SettledTime delivery={delivery} />}
            </Fact>
            {delivery.conversationId && (
              <TextLink plain href={`${at}/conversations/${delivery.conversationId}`}>
                {t("conversation")}
              </TextLink>
            )}
          </>
        }
      />
      <Card>
        <p className="border-b border-border px-4 py-3 text-ui font-medium">{says(delivery)}</p>
        <div className="bg-sunken p-4 pt-3">
          <DeliveryDetail
            place={place}
            delivery={delivery}
            attemptHref={(number) => deliveriesHref({ attempt: number })}
            alone
          />
        </div>
      </Card>
    </>
  );
}
