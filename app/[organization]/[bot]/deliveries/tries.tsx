import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Cell } from "@/components/ui/cell";
import { ClockTime } from "@/components/ui/clock-time";
import { HeadCell } from "@/components/ui/head-cell";
import { Row } from "@/components/ui/row";
import { Table } from "@/components/ui/table";
import { TableBody } from "@/components/ui/table-body";
import { TableHead } from "@/components/ui/table-head";
import type { DeliveryView } from "@/lib/deliveries/queries-delivery";
import { TryOutcome } from "./try-outcome";

type Props = { delivery: DeliveryView; attemptHref: (number: number) => string };

/** The attempts at a delivery, in order; the chosen one is shown beside them. */
export function Tries({ delivery, attemptHref }: Props) {
  const t = useTranslations("deliveries");
  const locale = useLocale();
  const { tries, shown } = delivery;
  return (
    <Card>
      <Table density="inner" label={t("attempts")}>
        <TableHead>
          <HeadCell>{t("number")}</HeadCell>
          <HeadCell>{t("started")}</HeadCell>
          <HeadCell align="right" className="phone:hidden">
            {t("took")}
          </HeadCell>
          <HeadCell>{t("outcome.label")}</HeadCell>
        </TableHead>
        <TableBody>
          {tries.map((one) => (
            <Row key={one.number} linked ground={one.number === shown?.number ? "selected" : "plain"}>
              <Cell>
                <Link
                  href={attemptHref(one.number)}
                  replace
                  scroll={false}
                  aria-current={one.number === shown?.number || undefined}
                  aria-label={t("attempt", { number: one.number })}
                  className="row-link"
                >
                  {one.number}
                </Link>
              </Cell>
              <Cell>
                <ClockTime at={one.startedAt} look="second" />
              </Cell>
              <Cell align="right" className="phone:hidden">
                {t("ms", { ms: one.ms.toLocaleString(locale) })}
              </Cell>
              <Cell>
                <TryOutcome one={one} lane={delivery.lane} />
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}
