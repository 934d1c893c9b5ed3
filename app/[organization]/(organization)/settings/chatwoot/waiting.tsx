import { useTranslations } from "next-intl";
import { ResumeButton } from "@/app/[organization]/resume-button";
import { Card } from "@/components/ui/card";
import { Cell } from "@/components/ui/cell";
import { HeadCell } from "@/components/ui/head-cell";
import { RelativeTime } from "@/components/ui/relative-time";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import type { Shape } from "@/components/ui/shapes";
import { State } from "@/components/ui/state";
import { Table } from "@/components/ui/table";
import { TableBody } from "@/components/ui/table-body";
import { TableHead } from "@/components/ui/table-head";
import type { WaitingLine } from "@/lib/desk/queries-waiting";
import type { DeskPlace } from "./desk-place";

type Props = { place: DeskPlace; waiting: WaitingLine[] };

/** What waits to be carried: in how many lanes, since when, and where it stands still. */
export function Waiting({ place, waiting }: Props) {
  const t = useTranslations("desk.waiting");
  return (
    <Section title={t("title")}>
      <Card>
        <Table columns={[null, 328, 64, 96, 104, 104]} density="dense" phone="lines" label={t("title")}>
          <TableHead>
            <HeadCell>{t("way")}</HeadCell>
            <HeadCell>{t("state")}</HeadCell>
            <HeadCell align="right">{t("lanes")}</HeadCell>
            <HeadCell align="right">{t("deliveries")}</HeadCell>
            <HeadCell align="right">{t("oldest")}</HeadCell>
            <HeadCell align="right" silent>
              {t("action")}
            </HeadCell>
          </TableHead>
          <TableBody>
            {waiting.map((line) => (
              <Line key={line.channel?.id ?? line.to} place={place} line={line} />
            ))}
          </TableBody>
        </Table>
      </Card>
    </Section>
  );
}

function Line({ place, line }: { place: DeskPlace; line: WaitingLine }) {
  const t = useTranslations("desk.waiting");
  const { to, channel, lanes, deliveries, oldest, state } = line;
  const way = t(`to.${to}`, { bot: channel?.bot ?? "", label: channel?.label ?? "" });
  return (
    <Row>
      <Cell cut line="1 / 1" className="font-medium">
        {way}
      </Cell>
      <Cell cut line="2 / 1">
        <WayState line={line} />
      </Cell>
      <Cell line="none" align="right">
        {lanes}
      </Cell>
      <Cell line="2 / 2" align="right">
        <span>
          {deliveries}
          <span className="hidden phone:inline"> {t("deliveriesWord")}</span>
        </span>
      </Cell>
      <Cell line="1 / 2" align="right" className="text-muted">
        {oldest ? <RelativeTime at={oldest} /> : <span>{t("none")}</span>}
      </Cell>
      <Cell line="3 / 1 / 3 / 3" align="right">
        {place.isOwner && state !== "going" && (
          <span className="inline-flex">
            <ResumeButton organization={place.slug} channel={channel} held={state === "held"} />
          </span>
        )}
      </Cell>
    </Row>
  );
}

const SHAPES: Record<WaitingLine["state"], Shape> = {
  going: "done",
  held: "unanswered",
  paused: "gate",
  off: "waiting",
};

function WayState({ line }: { line: WaitingLine }) {
  const t = useTranslations("desk.waiting.states");
  const { state, lanes, reason, at } = line;
  const next = at && t.rich("again", { time: () => <RelativeTime at={at} /> });
  const note = state === "held" ? next : reason;
  if (state === "going" && lanes > 0)
    return (
      <State is={next ? "behind" : "pending"} note={next}>
        {t(next ? "later" : "moving")}
      </State>
    );
  return (
    <span title={reason ?? undefined} className="block min-w-0">
      <State is={SHAPES[state]} note={note}>
        {t(state)}
      </State>
    </span>
  );
}
