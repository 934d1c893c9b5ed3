import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Cell } from "@/components/ui/cell";
import { EmptyState } from "@/components/ui/empty-state";
import { HeadCell } from "@/components/ui/head-cell";
import { RelativeTime } from "@/components/ui/relative-time";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { TableBody } from "@/components/ui/table-body";
import { TableHead } from "@/components/ui/table-head";
import type { ApiKeyLine } from "@/lib/bots/queries";
import type { BotPlace } from "../bot-place";
import { NewKeyButton } from "./new-key-button";
import { RevokeKeyButton } from "./revoke-key-button";

type Props = { place: BotPlace; keys: ApiKeyLine[] };

/** With what the runtime shows that it may speak as this chatbot. */
export function ApiKeys({ place, keys }: Props) {
  const t = useTranslations("developers.keys");
  return (
    <Section title={t("title")} actions={place.isOwner && <NewKeyButton place={place} />}>
      <Card>
        {keys.length > 0 ? (
          <KeyTable place={place} keys={keys} />
        ) : (
          <EmptyState title={t(place.isOwner ? "first" : "none")}>{t("firstText")}</EmptyState>
        )}
      </Card>
      <p className="mt-2 text-small text-muted">{t("hint")}</p>
    </Section>
  );
}

function KeyTable({ place, keys }: Props) {
  const t = useTranslations("developers.keys");
  return (
    <Table columns={[null, 216, 136, 136, 104]} phone="labels" label={t("title")}>
      <TableHead>
        <HeadCell>{t("name")}</HeadCell>
        <HeadCell>{t("key")}</HeadCell>
        <HeadCell>{t("lastUsed")}</HeadCell>
        <HeadCell>{t("made")}</HeadCell>
        <HeadCell silent>{t("more")}</HeadCell>
      </TableHead>
      <TableBody>
        {keys.map((key) => (
          <Row key={key.id}>
            <Cell cut label={t("name")} className="font-medium cards:*:pr-16">
              {key.name}
            </Cell>
            <Cell label={t("key")}>
              <span className="mono">{`${key.prefix}…`}</span>
            </Cell>
            <Cell label={t("lastUsed")} className={key.lastUsedAt ? undefined : "text-muted"}>
              {key.lastUsedAt ? <RelativeTime at={key.lastUsedAt} /> : t("never")}
            </Cell>
            <Cell label={t("made")} className="text-muted">
              <RelativeTime at={key.createdAt} />
            </Cell>
            <Cell corner align="right">
              {place.isOwner && (
                <div>
                  <RevokeKeyButton place={place} apiKey={key} />
                </div>
              )}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
