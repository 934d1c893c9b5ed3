import { sql } from "@/lib/db";
import type { OrganizationScope } from "@/lib/organizations/scope";

/** Something about the desk that needs somebody. The words for a code are the page's. */
export type FindingLine = {
  id: string;
  code: string;
  subject: string;
  /** What Chatwoot said, when it was that. */
  reason: string | null;
  /** The chatbot that it is about. */
  bot: { slug: string; name: string } | null;
  since: string;
};

const OPEN = `
select f.id, f.code, f.subject, f.details ->> 'reason' as reason, b.slug, b.name, f.since
from "Finding" f
left join "Bot" b on b."organizationId" = f."organizationId" and b."deletedAt" is null
  and b.id in (f.subject, f.details ->> 'botId')
where f."organizationId" = $1 and f."resolvedAt" is null
order by f.code <> 'desk-paused', f.since desc`;

type Row = Omit<FindingLine, "bot" | "since"> & { slug: string | null; name: string | null; since: Date };

/** What is open, the gravest and then the newest first. */
export async function listFindings(organization: OrganizationScope): Promise<FindingLine[]> {
  const rows = await sql.query<Row>(OPEN, [organization.id]);
  return rows.map(({ id, code, subject, reason, slug, name, since }) => ({
    id,
    code,
    subject,
    reason,
    bot: slug && name ? { slug, name } : null,
    since: since.toISOString(),
  }));
}
