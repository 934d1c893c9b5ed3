import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import { Cell } from "@/components/ui/cell";
import { ClockTime } from "@/components/ui/clock-time";
import { HeadCell } from "@/components/ui/head-cell";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import type { Shape } from "@/components/ui/shapes";
import { State } from "@/components/ui/state";
import { Table } from "@/components/ui/table";
import { TableBody } from "@/components/ui/table-body";
import { TableHead } from "@/components/ui/table-head";
import type { DeskOwnerLine } from "@/lib/desk/queries-desk";

const SHAPES: Record<DeskOwnerLine["state"], Shape> = {
  administrator: "done",
  agent: "attention",
  missing: "attention",
  unverified: "gate",
  leaving: "pending",
  none: "waiting",
  off: "waiting",
};

/** The owners of the organization, and what they are at Chatwoot. */
export function Owners({ owners }: { owners: DeskOwnerLine[] }) {
  const t = useTranslations("desk.owners");
  return (
    <Section title={t("title")}>
      <Card>
        <Table density="dense" label={t("title")}>
          <TableHead>
            <HeadCell>{t("owner")}</HeadCell>
            <HeadCell>{t("atDesk")}</HeadCell>
            <HeadCell align="right" className="phone:hidden">
              {t("letter")}
            </HeadCell>
          </TableHead>
          <TableBody>
            {owners.map(({ userId, name, state, letterAt }) => (
              <Row key={userId}>
                <Cell cut className="w-full">
                  <span className="flex! items-center gap-2">
                    <Avatar name={name} />
                    <span className="min-w-0">
                      <span className="cut text-left font-medium" dir="auto" title={name}>
                        {name}
                      </span>
                      <span className="hidden text-muted phone:block">
                        <Letter at={letterAt} />
                      </span>
                    </span>
                  </span>
                </Cell>
                <Cell className="pr-6">
                  <State is={SHAPES[state]}>{t(`states.${state}`)}</State>
                </Cell>
                <Cell align="right" className="text-muted phone:hidden">
                  {letterAt ? <ClockTime at={letterAt} look="day" /> : t("notSent")}
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      </Card>
    </Section>
  );
}

function Letter({ at }: { at: string | null }) {
  const t = useTranslations("desk.owners");
  if (at === null) return t("notSent");
  return t.rich("sentAt", { time: () => <ClockTime at={at} look="day" /> });
}
