import { sql } from "@/lib/db";
import { FINDINGS, type FindingCode } from "@/lib/desk/findings";
import type { OrganizationScope } from "@/lib/organizations/scope";

/** What the words of a finding are made of. */
type FindingFacts = {
  /** What Chatwoot said, when it was that. */
  reason?: string;
  /** Of an owner. */
  name?: string;
  /** At Chatwoot; `missing`: not there. */
  role?: string;
  /** Where the webhook leads instead. */
  webhookUrl?: string | null;
  /** What the inbox does by itself. */
  speakers?: string[];
};

/** Something about the desk that needs somebody. The words for a code are the page's. */
export type FindingLine = {
  id: string;
  code: FindingCode;
  subject: string;
  facts: FindingFacts;
  /** The chatbot that it is about. */
  bot: { slug: string; name: string } | null;
  since: string;
};

const OPEN = `
select f.id, f.code, f.subject, f.details as facts, b.slug, b.name, f.since
from "Finding" f
left join "Bot" b on b."organizationId" = f."organizationId" and b."deletedAt" is null
  and b.id in (f.subject, f.details ->> 'botId')
where f."organizationId" = $1 and f."resolvedAt" is null
order by f.code <> 'desk-paused', f.code <> all($2), f.since desc, f.id`;

const GRAVE = Object.entries(FINDINGS).flatMap(([code, { isGrave }]) => (isGrave ? [code] : []));

type Row = Omit<FindingLine, "bot" | "since"> & { slug: string | null; name: string | null; since: Date };

/** What is open, the gravest and then the newest first. */
export async function listFindings(organization: OrganizationScope): Promise<FindingLine[]> {
  const rows = await sql.query<Row>(OPEN, [organization.id, GRAVE]);
  return rows.map(({ slug, name, since, ...finding }) => ({
    ...finding,
    bot: slug && name ? { slug, name } : null,
    since: since.toISOString(),
  }));
}
