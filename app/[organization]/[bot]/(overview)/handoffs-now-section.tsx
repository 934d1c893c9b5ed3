import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { CardFoot } from "@/components/ui/card-foot";
import { EmptyState } from "@/components/ui/empty-state";
import { HeadCell } from "@/components/ui/head-cell";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { TableBody } from "@/components/ui/table-body";
import { TableHead } from "@/components/ui/table-head";
import { TextLink } from "@/components/ui/text-link";
import type { HandoffsNow } from "@/lib/conversations/queries-handoffs-now";
import type { BotPlace } from "../bot-place";
import { HandoffNowRow } from "./handoff-now-row";

type Props = { place: BotPlace; now: HandoffsNow };

/** The handoffs that go on: those who wait first, the longest first. */
export function HandoffsNowSection({ place, now }: Props) {
  const t = useTranslations("overview.now");
  const all = `/${place.organization}/${place.bot}/conversations`;
  const count = now.waiting + now.withHuman;
  return (
    <Section
      title={t("title")}
      className="flex flex-col self-stretch"
      actions={
        <TextLink href={all} className="text-ui">
          {t("all")}
          <ChevronRight />
        </TextLink>
      }
    >
      <Card className="flex-1">
        {now.handoffs.length > 0 ? (
          <HandoffsNowTable all={all} now={now} />
        ) : (
          <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
        )}
        {count > now.handoffs.length && (
          <CardFoot small>
            {t("shown", { shown: now.handoffs.length, count })}
            <span className="ml-auto">
              <ButtonLink look="ghost" size="small" href={`${all}?state=waiting`}>
                {t("rest")}
              </ButtonLink>
            </span>
          </CardFoot>
        )}
      </Card>
    </Section>
  );
}

function HandoffsNowTable({ all, now }: { all: string; now: HandoffsNow }) {
  const t = useTranslations("overview.now");
  return (
    <Table columns={[176, 108, 72, 124, null, 88]} phone="lines" label={t("title")}>
      <TableHead>
        <HeadCell>{t("person")}</HeadCell>
        <HeadCell>{t("state")}</HeadCell>
        <HeadCell>{t("team")}</HeadCell>
        <HeadCell>{t("agent")}</HeadCell>
        <HeadCell>{t("intent")}</HeadCell>
        <HeadCell align="right">{t("for")}</HeadCell>
      </TableHead>
      <TableBody>
        {now.handoffs.map((handoff) => (
          <HandoffNowRow
            key={handoff.id}
            handoff={handoff}
            href={`${all}/${handoff.conversationId}?handoff=${handoff.id}`}
          />
        ))}
      </TableBody>
    </Table>
  );
}
