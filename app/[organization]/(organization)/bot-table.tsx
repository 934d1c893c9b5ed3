import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Cell } from "@/components/ui/cell";
import { Elapsed } from "@/components/ui/elapsed";
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
    <Table columns={[null, 240, 176, 160]} phone="lines" label={t("title")}>
      <TableHead>
        <HeadCell>{t("name")}</HeadCell>
        <HeadCell>{t("chatwoot")}</HeadCell>
        <HeadCell align="right">{t("waiting")}</HeadCell>
        <HeadCell align="right">{t("lastMessage")}</HeadCell>
      </TableHead>
      <TableBody>
        {bots.map(({ slug, name, desk, waiting, longestSince, lastMessageAt }) => (
          <Row key={slug} linked>
            <Cell cut line="1 / 1">
              <Link
                href={`/${organization}/${slug}`}
                className="row-link flex items-center gap-2 font-medium"
              >
                <Avatar name={name} kind="bot" />
                <span className="cut" title={name}>
                  {name}
                </span>
              </Link>
            </Cell>
            <Cell line="2 / 1">
              <State is={SHAPES[desk]}>{t(`standing.${desk}`)}</State>
            </Cell>
            <Cell line="2 / 2" align="right">
              <WhoWaits count={waiting} since={longestSince} />
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

// A card has no head that says what the number is of.
const onPhone = (chunks: ReactNode) => <span className="hidden phone:inline">{chunks}</span>;

function WhoWaits({ count, since }: { count: number; since: string | null }) {
  const t = useTranslations("bots");
  if (since === null) return <span className="text-muted">{t.rich("nobodyWaits", { phone: onPhone })}</span>;
  return (
    <span className="font-medium text-warning">
      {t.rich("waitingFor", {
        count,
        time: () => <Elapsed since={since} />,
        phone: onPhone,
        muted: (chunks) => <span className="font-normal text-muted">{chunks}</span>,
      })}
    </span>
  );
}
