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
import { AuditChanges } from "./audit-changes";
import { AuditSentence } from "./audit-sentence";

/** What was done, a sentence an entry, the newest first. */
export function AuditTable({ entries }: { entries: AuditEntry[] }) {
  const t = useTranslations("people.audit");
  return (
    <Table columns={[null, 112]} density="dense" label={t("title")}>
      <TableHead>
        <HeadCell>{t("what")}</HeadCell>
        <HeadCell align="right">{t("when")}</HeadCell>
      </TableHead>
      <TableBody>
        {entries.map((entry) => (
          <Row key={entry.id}>
            <Cell top>
              <div className="flex gap-2">
                <Avatar name={entry.actorName} size={20} />
                <div className="min-w-0">
                  <p>
                    <AuditSentence entry={entry} />
                  </p>
                  <AuditChanges entry={entry} />
                </div>
              </div>
            </Cell>
            <Cell top align="right" className="text-muted">
              <RelativeTime at={entry.at} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
