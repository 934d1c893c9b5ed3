import Link from "next/link";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import { Cell } from "@/components/ui/cell";
import { HeadCell } from "@/components/ui/head-cell";
import { Row } from "@/components/ui/row";
import { Table } from "@/components/ui/table";
import { TableBody } from "@/components/ui/table-body";
import { TableHead } from "@/components/ui/table-head";
import type { OrganizationLine } from "@/lib/organizations/queries";

export function OrganizationTable({ organizations }: { organizations: OrganizationLine[] }) {
  const t = useTranslations("people.organizations");
  const role = useTranslations("people.role");
  return (
    <Card>
      <Table columns={[null, 120, 104, 104]} phone="lines" label={t("title")}>
        <TableHead>
          <HeadCell>{t("name")}</HeadCell>
          <HeadCell>{t("role")}</HeadCell>
          <HeadCell align="right">{t("members")}</HeadCell>
          <HeadCell align="right">{t("bots")}</HeadCell>
        </TableHead>
        <TableBody>
          {organizations.map((one) => (
            <Row key={one.slug} linked>
              <Cell line="1 / 1">
                <span className="flex min-w-0 items-center gap-2.5">
                  <Avatar kind="place" name={one.name} />
                  <Link href={`/${one.slug}`} className="row-link cut font-medium">
                    {one.name}
                  </Link>
                </span>
              </Cell>
              <Cell line="1 / 2">{role(one.role)}</Cell>
              <Cell line="none" align="right">
                {one.members}
              </Cell>
              <Cell line="none" align="right">
                {one.bots}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}
