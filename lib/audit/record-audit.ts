import type { Sql } from "@/lib/db";

export type AuditRecord = {
  organizationId: string;
  /** Nobody means Baton itself. */
  actor: { id: string; name: string } | null;
  /** What happened, as noun and verb: `member.role-changed`. */
  action: string;
  /** To whom or what, in words that still mean something when it is gone. */
  subject: string;
  details?: Record<string, unknown>;
};

const RECORD = `
insert into "AuditEntry" ("organizationId", "actorId", "actorName", action, subject, details)
values ($1, $2, $3, $4, $5, $6::jsonb)`;

/** Writes down who did what, in the transaction of the change itself. Secrets never belong in `details`. */
export async function recordAudit(tx: Sql, entry: AuditRecord): Promise<void> {
  const { organizationId, actor, action, subject, details = {} } = entry;
  await tx.query(RECORD, [
    organizationId,
    actor?.id ?? null,
    actor?.name ?? "Baton",
    action,
    subject,
    JSON.stringify(details),
  ]);
}
