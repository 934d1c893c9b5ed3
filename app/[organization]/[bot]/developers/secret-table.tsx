import { useTranslations } from "next-intl";
import { Cell } from "@/components/ui/cell";
import { ClockTime } from "@/components/ui/clock-time";
import { HeadCell } from "@/components/ui/head-cell";
import { RelativeTime } from "@/components/ui/relative-time";
import { Row } from "@/components/ui/row";
import { Table } from "@/components/ui/table";
import { TableBody } from "@/components/ui/table-body";
import { TableHead } from "@/components/ui/table-head";
import type { SecretLine } from "@/lib/channels/queries";

const HIDDEN = "whsec_••••••••";

/** The secrets that sign, the newest first; never the secrets themselves. */
export function SecretTable({ label, secrets }: { label: string; secrets: SecretLine[] }) {
  const t = useTranslations("developers.callbacks");
  return (
    <Table columns={[null, 216, 136, 240]} density="dense" phone="labels" label={label}>
      <TableHead>
        <HeadCell>{t("secret")}</HeadCell>
        <HeadCell>{t("valid")}</HeadCell>
        <HeadCell>{t("lastUsed")}</HeadCell>
        <HeadCell>{t("made")}</HeadCell>
      </TableHead>
      <TableBody>
        {secrets.map(({ id, createdAt, expiresAt, lastUsedAt }) => (
          <Row key={id}>
            <Cell label={t("secret")}>
              <span className="mono">{HIDDEN}</span>
            </Cell>
            <Cell label={t("valid")}>
              <span>
                {expiresAt
                  ? t.rich("until", { time: () => <ClockTime at={expiresAt} /> })
                  : t("untilRotated")}
              </span>
            </Cell>
            <Cell label={t("lastUsed")} className={lastUsedAt ? undefined : "text-muted"}>
              {lastUsedAt ? <RelativeTime at={lastUsedAt} /> : t("never")}
            </Cell>
            <Cell label={t("made")} className="text-muted">
              <RelativeTime at={createdAt} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
