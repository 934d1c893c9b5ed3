import { inTransaction, type Sql } from "@/lib/db";
import type { DeskFacts } from "@/lib/desk/facts";
import type { Judged } from "@/lib/desk/judged";
import { noteFinding } from "@/lib/desk/note-finding";

const RESOLVE = `
update "Finding" f set "resolvedAt" = now()
where f."organizationId" = $1 and f."resolvedAt" is null and f.code = any($2) and not exists (
  select 1 from jsonb_to_recordset($3::jsonb) as x(code text, subject text)
  where x.code = f.code and x.subject = f.subject)`;

const KEEP = `
update "Desk" set "checkedAt" = now(), checks = $2::jsonb, version = coalesce($3, version) where "organizationId" = $1`;

const SEE_OWNERS = `
update "DeskOwner" o set role = x.role from jsonb_to_recordset($2::jsonb) as x("userId" text, role text)
where o."organizationId" = $1 and o."userId" = x."userId" and o.role is distinct from x.role`;

async function keepFindings(tx: Sql, organizationId: string, judged: Judged[]): Promise<void> {
  const found = judged.flatMap((one) => one.found);
  const about = judged.flatMap((one) => one.about);
  await tx.query(RESOLVE, [organizationId, about, JSON.stringify(found)]);
  for (const finding of found) await noteFinding({ organizationId, ...finding }, tx);
}

/** Writes down how a desk was found: its checks, what needs somebody now, and who is what there. */
export async function keepJudged(organizationId: string, facts: DeskFacts, judged: Judged[]): Promise<void> {
  const { answer, owners } = facts;
  const checks = JSON.stringify(judged.map(({ check }) => check));
  await inTransaction(async (tx) => {
    await tx.query(KEEP, [organizationId, checks, answer.ok ? answer.value.version : null]);
    if (owners?.ok) await tx.query(SEE_OWNERS, [organizationId, JSON.stringify(owners.value)]);
    await keepFindings(tx, organizationId, judged);
  });
}
