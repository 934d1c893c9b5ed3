import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Cell } from "@/components/ui/cell";
import { EmptyState } from "@/components/ui/empty-state";
import { HeadCell } from "@/components/ui/head-cell";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { TableBody } from "@/components/ui/table-body";
import { TableHead } from "@/components/ui/table-head";
import type { ChannelLine } from "@/lib/channels/queries";
import type { BotPlace } from "../../bot-place";
import { AddChannelButton } from "./add-channel-button";
import { ChannelMenu } from "./channel-menu";
import { ChannelState } from "./channel-state";

type Props = { place: BotPlace; channels: ChannelLine[] };

/** Where customers write. */
export function Channels({ place, channels }: Props) {
  const t = useTranslations("integrations.channels");
  const add = place.isOwner && <AddChannelButton place={place} words={t("add")} />;
  return (
    <Section title={t("title")} actions={add}>
      <Card>
        {channels.length > 0 ? (
          <ChannelTable place={place} channels={channels} />
        ) : (
          <EmptyState title={t(place.isOwner ? "first" : "none")}>{t("firstText")}</EmptyState>
        )}
      </Card>
    </Section>
  );
}

function ChannelTable({ place, channels }: Props) {
  const t = useTranslations("integrations.channels");
  return (
    <Table columns={[160, 136, null, 232, 52]} phone="labels" label={t("title")}>
      <TableHead>
        <HeadCell>{t("label")}</HeadCell>
        <HeadCell>{t("type")}</HeadCell>
        <HeadCell>{t("url")}</HeadCell>
        <HeadCell>{t("state")}</HeadCell>
        <HeadCell tight silent>
          {t("more")}
        </HeadCell>
      </TableHead>
      <TableBody>
        {channels.map((channel) => (
          <Row key={channel.id}>
            <Cell cut label={t("label")} className="font-medium">
              {channel.label}
            </Cell>
            <Cell label={t("type")}>{t(`kind.${channel.kind}`)}</Cell>
            <Cell cut label={t("url")}>
              <span className="mono" title={channel.callbackUrl ?? undefined}>
                {channel.callbackUrl}
              </span>
            </Cell>
            <Cell label={t("state")}>
              <ChannelState channel={channel} />
            </Cell>
            <Cell tight>{place.isOwner && <ChannelMenu place={place} channel={channel} />}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
