import { useTranslations } from "next-intl";
import { Cell } from "@/components/ui/cell";
import { ClockTime } from "@/components/ui/clock-time";
import { HeadCell } from "@/components/ui/head-cell";
import { Row } from "@/components/ui/row";
import { State } from "@/components/ui/state";
import { Table } from "@/components/ui/table";
import { TableBody } from "@/components/ui/table-body";
import { TableHead } from "@/components/ui/table-head";
import type { NeedsYou } from "@/lib/conversations/queries-overview";
import type { BotPlace } from "../bot-place";
import { RedeliverButton } from "../deliveries/redeliver-button";

type Props = { place: BotPlace; deliveries: NeedsYou["deliveries"] };

/** Dead deliveries, each with its reason. */
export function NeedsYouTable({ place, deliveries }: Props) {
  const t = useTranslations("overview.needsYou");
  return (
    <Table columns={[84, 136, null, 96, ...(place.isOwner ? [112] : [])]} phone="labels" label={t("title")}>
      <TableHead>
        <HeadCell>{t("state")}</HeadCell>
        <HeadCell>{t("kind")}</HeadCell>
        <HeadCell>{t("says")}</HeadCell>
        <HeadCell align="right">{t("since")}</HeadCell>
        {place.isOwner && <HeadCell silent>{t("action")}</HeadCell>}
      </TableHead>
      <TableBody>
        {deliveries.map(({ id, kind, lane, says, settledAt, createdAt }) => (
          <Row key={id}>
            <Cell label={t("state")}>
              <State is="broken">{t("dead")}</State>
            </Cell>
            <Cell cut="wide" label={t("kind")}>
              <span className="font-medium" title={lane}>
                {kind}
              </span>
            </Cell>
            <Cell cut="wide" label={t("says")}>
              {says ?? t("nothing")}
            </Cell>
            <Cell align="right" label={t("since")} className="text-muted">
              <ClockTime at={settledAt ?? createdAt} />
            </Cell>
            {place.isOwner && (
              <Cell align="right">
                <RedeliverButton place={place} deliveryId={id} label={t("redeliverOf", { kind, lane })}>
                  {t("redeliver")}
                </RedeliverButton>
              </Cell>
            )}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
