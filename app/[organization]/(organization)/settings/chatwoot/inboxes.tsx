"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowUpRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Cell } from "@/components/ui/cell";
import { HeadCell } from "@/components/ui/head-cell";
import { IconLink } from "@/components/ui/icon-link";
import { RelativeTime } from "@/components/ui/relative-time";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { TableBody } from "@/components/ui/table-body";
import { TableHead } from "@/components/ui/table-head";
import type { InboxLine } from "@/lib/desk/queries-desk";
import { inboxCountsQuery } from "./desk-query";

type Props = { organization: string; inboxes: InboxLine[] };

/** The inbox of each chatbot; who could answer there is asked of Chatwoot while one looks already. */
export function Inboxes({ organization, inboxes }: Props) {
  const t = useTranslations("desk.inboxes");
  const { data: counts } = useQuery(inboxCountsQuery(organization));
  const countOf = (botId: string, what: "agents" | "open"): string => {
    if (!counts) return t("asked");
    return String(counts.find((one) => one.botId === botId)?.[what] ?? t("unknown"));
  };
  return (
    <Section title={t("title")}>
      <Card>
        <Table density="dense" label={t("title")}>
          <TableHead>
            <HeadCell>{t("inbox")}</HeadCell>
            <HeadCell align="right" className="phone:hidden">
              {t("heard")}
            </HeadCell>
            <HeadCell align="right">{t("agents")}</HeadCell>
            <HeadCell align="right">{t("open")}</HeadCell>
            <HeadCell tight silent>
              {t("go")}
            </HeadCell>
          </TableHead>
          <TableBody>
            {inboxes.map(({ botId, bot, slug, number, isOn, url, heardAt }) => (
              <Row key={botId}>
                <Cell cut className="w-full">
                  <span title={bot}>
                    <Link
                      href={`/${organization}/${slug}/settings/integrations`}
                      className="font-medium hover:underline"
                    >
                      {bot}
                    </Link>{" "}
                    <span className="text-muted">
                      {number !== null && t("number", { number: String(number) })}
                      {!isOn && t("off")}
                    </span>
                    {heardAt && (
                      <span className="hidden text-muted phone:block">
                        {t.rich("heardAt", { time: () => <RelativeTime at={heardAt} /> })}
                      </span>
                    )}
                  </span>
                </Cell>
                <Cell align="right" className="text-muted phone:hidden">
                  {heardAt ? <RelativeTime at={heardAt} /> : t("never")}
                </Cell>
                <Cell align="right">{countOf(botId, "agents")}</Cell>
                <Cell align="right">{countOf(botId, "open")}</Cell>
                <Cell tight>
                  {url && (
                    <IconLink
                      size={24}
                      href={url}
                      target="_blank"
                      rel="noreferrer"
                      label={t("goTo", { bot })}
                    >
                      <ArrowUpRight className="icon-14" />
                    </IconLink>
                  )}
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      </Card>
    </Section>
  );
}
