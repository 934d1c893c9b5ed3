import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Cell } from "@/components/ui/cell";
import { HeadCell } from "@/components/ui/head-cell";
import { Row } from "@/components/ui/row";
import { State } from "@/components/ui/state";
import { Table } from "@/components/ui/table";
import { TableBody } from "@/components/ui/table-body";
import { TableHead } from "@/components/ui/table-head";
import { TextLink } from "@/components/ui/text-link";
import type { MemberLine } from "@/lib/organizations/queries";
import { AtTheDesk } from "./at-the-desk";
import type { Here } from "./here";
import { MemberMenu } from "./member-menu";

type Props = { organization: Here; me: string; members: MemberLine[] };

/** Everybody in the organization. Members may look; what they may do to themselves is to leave. */
export function MemberTable({ organization, me, members }: Props) {
  const t = useTranslations("people.members");
  return (
    <Card>
      <Table columns={[null, 112, 144, 152, 52]} phone="labels" label={t("title")}>
        <TableHead>
          <HeadCell>{t("person")}</HeadCell>
          <HeadCell>{t("role")}</HeadCell>
          <HeadCell>{t("email")}</HeadCell>
          <HeadCell>{t("desk")}</HeadCell>
          <HeadCell tight silent>
            {t("more")}
          </HeadCell>
        </TableHead>
        <TableBody>
          {members.map((member) => (
            <MemberRow
              key={member.userId}
              organization={organization}
              member={member}
              isMe={member.userId === me}
            />
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}

function MemberRow({
  organization,
  member,
  isMe,
}: {
  organization: Here;
  member: MemberLine;
  isMe: boolean;
}) {
  const t = useTranslations("people.members");
  const role = useTranslations("people.role");
  return (
    <Row>
      <Cell label={t("person")}>
        <span className="flex min-w-0 items-center gap-2.5">
          <Avatar name={member.name} size={28} />
          <span className="min-w-0">
            <span className="flex items-center gap-x-2 font-medium phone:flex-wrap">
              <span className="cut-wide" dir="auto" title={member.name}>
                {member.name}
              </span>
              {isMe && <Badge>{t("you")}</Badge>}
            </span>
            <span className="cut-wide text-small text-muted" title={member.email}>
              {member.email}
            </span>
          </span>
        </span>
      </Cell>
      <Cell label={t("role")}>{role(member.role)}</Cell>
      <Cell label={t("email")}>
        <span className="grid justify-items-start">
          <State is={member.isVerified ? "done" : "gate"}>
            {t(member.isVerified ? "verified" : "notVerified")}
          </State>
          {isMe && !member.isVerified && (
            <TextLink href="/account" className="text-small">
              {t("verifyMine")}
            </TextLink>
          )}
        </span>
      </Cell>
      <Cell label={t("desk")}>
        <AtTheDesk state={member.desk} />
      </Cell>
      <Cell tight>
        {(organization.isOwner || isMe) && (
          <MemberMenu organization={organization} member={member} isMe={isMe} />
        )}
      </Cell>
    </Row>
  );
}
