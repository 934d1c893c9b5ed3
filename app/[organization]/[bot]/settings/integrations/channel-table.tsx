import { useTranslations } from "next-intl";
import { Cell } from "@/components/ui/cell";
import { HeadCell } from "@/components/ui/head-cell";
import { Row } from "@/components/ui/row";
import { Table } from "@/components/ui/table";
import { TableBody } from "@/components/ui/table-body";
import { TableHead } from "@/components/ui/table-head";
import type { ChannelLine } from "@/lib/channels/queries";
import type { BotPlace } from "../../bot-place";
import { ChannelMenu } from "./channel-menu";
import { ChannelState } from "./channel-state";
import type { OpenedOfChannel } from "./opened-of-channel";

type Props = {
  place: BotPlace;
  channels: ChannelLine[];
  onOpen: (what: OpenedOfChannel, channel: ChannelLine) => void;
};

/** The channels, each with how its callback URL answers. */
export function ChannelTable({ place, channels, onOpen }: Props) {
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
            <Cell tight>
              {place.isOwner && (
                <ChannelMenu place={place} channel={channel} onOpen={(what) => onOpen(what, channel)} />
              )}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
