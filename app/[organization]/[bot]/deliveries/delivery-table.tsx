"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { useLive } from "@/app/use-live";
import { DetailRow } from "@/components/ui/detail-row";
import { HeadCell } from "@/components/ui/head-cell";
import { Table } from "@/components/ui/table";
import { TableBody } from "@/components/ui/table-body";
import { TableHead } from "@/components/ui/table-head";
import type { DeliveryLine } from "@/lib/deliveries/describe-deliveries";
import type { DeliveryView } from "@/lib/deliveries/queries-delivery";
import type { DeliveryFilter } from "@/lib/deliveries/schema";
import type { BotPlace } from "../bot-place";
import { deliveriesHref } from "./deliveries-href";
import { deliveryQuery } from "./deliveries-query";
import { DeliveryDetail } from "./delivery-detail";
import { DeliveryRow } from "./delivery-row";

const COLUMNS = [36, 112, 168, 164, null, 88, 96, 136] as const;

export type Opened = { delivery: DeliveryView; attempt: number | undefined };

type Props = {
  place: BotPlace;
  filter: DeliveryFilter;
  deliveries: DeliveryLine[];
  opened: Opened | null;
};

/** A page of deliveries; one of them may be open, in place. */
export function DeliveryTable({ place, filter, deliveries, opened }: Props) {
  const t = useTranslations("deliveries");
  const router = useRouter();
  const show = (id?: number) => router.push(deliveriesHref({ ...filter, open: id }), { scroll: false });
  const query = deliveryQuery(place, opened?.delivery.id ?? null, opened?.attempt);
  const open = useLive(query, opened?.delivery ?? null);
  return (
    <Table columns={COLUMNS} density="dense" phone="lines" wide label={t("title")}>
      <TableHead>
        <HeadCell silent>{t("unfoldHead")}</HeadCell>
        <HeadCell>{t("state")}</HeadCell>
        <HeadCell>{t("kind")}</HeadCell>
        <HeadCell>{t("lane")}</HeadCell>
        <HeadCell>{t("saysHead")}</HeadCell>
        <HeadCell align="right">{t("attempts")}</HeadCell>
        <HeadCell align="right">{t("created")}</HeadCell>
        <HeadCell align="right">{t("settledHead")}</HeadCell>
      </TableHead>
      <TableBody>
        {deliveries.map((delivery) => {
          const isOpen = delivery.id === open?.id;
          const id = `delivery-${delivery.id}`;
          return (
            <Fragment key={delivery.id}>
              <DeliveryRow
                delivery={isOpen ? open : delivery}
                open={isOpen}
                controls={id}
                onFold={() => show(isOpen ? undefined : delivery.id)}
              />
              {isOpen && (
                <DetailRow columns={COLUMNS.length} id={id}>
                  <DeliveryDetail
                    place={place}
                    delivery={open}
                    attemptHref={(attempt) => deliveriesHref({ ...filter, open: open.id, attempt })}
                  />
                </DetailRow>
              )}
            </Fragment>
          );
        })}
      </TableBody>
    </Table>
  );
}
