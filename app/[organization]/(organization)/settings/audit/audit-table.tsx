import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Cell } from "@/components/ui/cell";
import { HeadCell } from "@/components/ui/head-cell";
import { RelativeTime } from "@/components/ui/relative-time";
import { Row } from "@/components/ui/row";
import { Table } from "@/components/ui/table";
import { TableBody } from "@/components/ui/table-body";
import { TableHead } from "@/components/ui/table-head";
import type { AuditEntry } from "@/lib/audit/queries";
import { useActionWords } from "./use-action-words";
import { writeDetails } from "./write-details";

export function AuditTable({ entries }: { entries: AuditEntry[] }) {
  const t = useTranslations("people.audit");
  const words = useActionWords();
  return (
    <Table columns={[184, 176, null, 200, 112]} density="dense" phone="lines" label={t("title")}>
      <TableHead>
        <HeadCell>{t("who")}</HeadCell>
        <HeadCell>{t("what")}</HeadCell>
        <HeadCell>{t("subject")}</HeadCell>
        <HeadCell>{t("details")}</HeadCell>
        <HeadCell align="right">{t("when")}</HeadCell>
      </TableHead>
      <TableBody>
        {entries.map(({ id, at, actorName, action, subject, details }) => (
          <Row key={id}>
            <Cell line="2 / 1">
              <span className="flex min-w-0 items-center gap-2">
                <Avatar name={actorName} size={20} />
                <span className="cut" dir="auto" title={actorName}>
                  {actorName}
                </span>
              </span>
            </Cell>
            <Cell line="1 / 1" className="font-medium">
              {words(action)}
            </Cell>
            <Cell line="3 / 1 / 3 / 3">
              <span className="block max-w-56 truncate" title={subject}>
                {subject}
              </span>
            </Cell>
            <Cell line="2 / 2" className="text-muted">
              <span className="block max-w-48 truncate" title={JSON.stringify(details)}>
                {writeDetails(details)}
              </span>
            </Cell>
            <Cell line="1 / 2" align="right" className="text-muted">
              <RelativeTime at={at} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
