import { type Sql, sql } from "@/lib/db";
import { newId } from "@/lib/tokens";

export type NewFinding = {
  organizationId: string;
  code: string;
  subject: string;
  details?: Record<string, unknown>;
};

const NOTE = `
insert into "Finding" (id, "organizationId", code, subject, details) values ($1, $2, $3, $4, $5::jsonb)
on conflict ("organizationId", code, subject) where "resolvedAt" is null do update set details = excluded.details`;

/** Says that something about the desk needs somebody; said again, it is the same finding. */
export async function noteFinding(
  { organizationId, code, subject, details = {} }: NewFinding,
  tx: Sql = sql,
): Promise<void> {
  await tx.query(NOTE, [newId("fnd"), organizationId, code, subject, JSON.stringify(details)]);
}

const RESOLVE = `
update "Finding" set "resolvedAt" = now()
where "organizationId" = $1 and code = $2 and ($3::text is null or subject = $3) and "resolvedAt" is null`;

/** It needs nobody any more. Without a subject, all of that code. */
export async function resolveFinding(
  finding: { organizationId: string; code: string; subject?: string },
  tx: Sql = sql,
): Promise<void> {
  await tx.query(RESOLVE, [finding.organizationId, finding.code, finding.subject ?? null]);
}
