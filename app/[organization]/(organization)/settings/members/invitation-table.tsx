import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Cell } from "@/components/ui/cell";
import { HeadCell } from "@/components/ui/head-cell";
import { RelativeTime } from "@/components/ui/relative-time";
import { Row } from "@/components/ui/row";
import { State } from "@/components/ui/state";
import { Table } from "@/components/ui/table";
import { TableBody } from "@/components/ui/table-body";
import { TableHead } from "@/components/ui/table-head";
import type { InvitationLine } from "@/lib/organizations/queries";
import type { Here } from "./here";
import { InvitationMenu } from "./invitation-menu";

type Props = { organization: Here; invitations: InvitationLine[] };

/** Invitations that nobody answered yet. */
export function InvitationTable({ organization, invitations }: Props) {
  const t = useTranslations("people.members");
  const role = useTranslations("people.role");
  return (
    <Card>
      <Table columns={[null, 112, 144, 152, 52]} phone="labels" label={t("invitations")}>
        <TableHead>
          <HeadCell>{t("address")}</HeadCell>
          <HeadCell>{t("role")}</HeadCell>
          <HeadCell>{t("state")}</HeadCell>
          <HeadCell>{t("expires")}</HeadCell>
          <HeadCell tight silent>
            {t("more")}
          </HeadCell>
        </TableHead>
        <TableBody>
          {invitations.map(({ id, email, isExpired, expiresAt, ...invitation }) => (
            <Row key={id}>
              <Cell label={t("address")}>
                <span className="cut-wide max-w-80 font-medium" title={email}>
                  {email}
                </span>
              </Cell>
              <Cell label={t("role")}>{role(invitation.role)}</Cell>
              <Cell label={t("state")}>
                <State is={isExpired ? "attention" : "pending"}>
                  {t(isExpired ? "expired" : "invitedState")}
                </State>
              </Cell>
              <Cell label={t("expires")}>
                <RelativeTime at={expiresAt} className="text-muted" />
              </Cell>
              <Cell tight>
                {organization.isOwner && (
                  <InvitationMenu organization={organization.slug} id={id} email={email} />
                )}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}
