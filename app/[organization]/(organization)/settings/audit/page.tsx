import { getTranslations } from "next-intl/server";
import { filterHref } from "@/app/filter-href";
import { pageTitle } from "@/app/page-title";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { listAudit, listAuditChoices } from "@/lib/audit/queries";
import { auditFilterSchema } from "@/lib/audit/schema";
import { requireOrganization } from "@/lib/entry/require-organization";
import { AuditFilters } from "./audit-filters";
import { AuditTable } from "./audit-table";

export const generateMetadata = pageTitle("people.audit.title");

type Props = {
  params: Promise<{ organization: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const organization = await requireOrganization((await params).organization);
  const filter = auditFilterSchema.parse(await searchParams);
  const [{ entries, next }, choices, t] = await Promise.all([
    listAudit(organization, filter),
    listAuditChoices(organization),
    getTranslations("people.audit"),
  ]);
  const here = `/${organization.slug}/settings/audit`;
  return (
    <>
      <PageHead
        gap={16}
        title={t("title")}
        description={t("description", { organization: organization.name })}
        actions={
          <a
            href={`${here}/export${filterHref({ ...filter, before: undefined })}`}
            download
            className={buttonStyle({})}
          >
            {t("export")}
          </a>
        }
      />
      <AuditFilters filter={filter} choices={choices} now={new Date()} />
      <Card>
        {entries.length > 0 ? (
          <AuditTable entries={entries} />
        ) : (
          <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
        )}
        {(next || filter.before) && (
          <Pager
            {...(filter.before && { newer: `${here}${filterHref({ ...filter, before: undefined })}` })}
            {...(next && { older: `${here}${filterHref({ ...filter, before: next })}` })}
          >
            {t("shown", { count: entries.length })}
          </Pager>
        )}
      </Card>
    </>
  );
}
