import Link from "next/link";
import { useTranslations } from "next-intl";
import { Cell } from "@/components/ui/cell";
import { HeadCell } from "@/components/ui/head-cell";
import { RelativeTime } from "@/components/ui/relative-time";
import { Row } from "@/components/ui/row";
import type { Shape } from "@/components/ui/shapes";
import { State } from "@/components/ui/state";
import { Table } from "@/components/ui/table";
import { TableBody } from "@/components/ui/table-body";
import { TableHead } from "@/components/ui/table-head";
import type { DeskStanding } from "@/lib/bots/desk-standing";
import type { BotLine } from "@/lib/bots/queries";

const SHAPES: Record<DeskStanding, Shape> = {
  off: "waiting",
  "setting-up": "running",
  failed: "broken",
  on: "done",
  paused: "attention",
};

type Props = { organization: string; bots: BotLine[] };

/** The chatbots of an organization, each with what happens at it now. */
export function BotTable({ organization, bots }: Props) {
  const t = useTranslations("bots");
  return (
    <Table columns={[null, 240, 140, 160]} phone="lines" label={t("title")}>
      <TableHead>
        <HeadCell>{t("name")}</HeadCell>
        <HeadCell>{t("chatwoot")}</HeadCell>
        <HeadCell align="right">{t("waiting")}</HeadCell>
        <HeadCell align="right">{t("lastMessage")}</HeadCell>
      </TableHead>
      <TableBody>
        {bots.map(({ slug, name, desk, waiting, lastMessageAt }) => (
          <Row key={slug} linked>
            <Cell line="1 / 1">
              <Link href={`/${organization}/${slug}`} className="row-link font-medium">
                {name}
              </Link>
            </Cell>
            <Cell line="2 / 1">
              <State is={SHAPES[desk]}>{t(`standing.${desk}`)}</State>
            </Cell>
            <Cell line="2 / 2" align="right" className={waiting > 0 ? "font-medium text-warning" : undefined}>
              <span>
                {waiting}
                <span className="hidden phone:inline"> {t("waitingWord")}</span>
              </span>
            </Cell>
            <Cell line="1 / 2" align="right" className="text-muted">
              {lastMessageAt ? <RelativeTime at={lastMessageAt} /> : t("never")}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
