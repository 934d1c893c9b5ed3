import { recordAudit } from "@/lib/audit/record-audit";
import { ChatwootError } from "@/lib/chatwoot/chatwoot-error";
import { db, inTransaction, sql } from "@/lib/db";
import { enqueueCheck } from "@/lib/desk/enqueue-check";
import { REPAIRS } from "@/lib/desk/repairs";
import { StepFailed } from "@/lib/desk/step-failed";
import { AppError, Refusal } from "@/lib/errors";
import type { OwnerScope } from "@/lib/organizations/scope";
import type { Finding } from "@/prisma/client/client";

async function findOpen({ id: organizationId }: OwnerScope, findingId: string): Promise<Finding> {
  const finding = await db.finding.findFirst({ where: { id: findingId, organizationId, resolvedAt: null } });
  if (finding) return finding;
  throw new Refusal("not-found", "finding-gone");
}

const TAKE = `
update "Desk" set "repairingUntil" = now() + interval '2 minutes'
where "organizationId" = $1 and ("repairingUntil" is null or "repairingUntil" < now())
  and not exists (select 1 from "SetupRun" where "organizationId" = $1 and state = 'running')
returning "repairingUntil" as until`;
// One that outlasted its turn leaves its successor's alone.
const LEAVE = `update "Desk" set "repairingUntil" = null where "organizationId" = $1 and "repairingUntil" = $2`;

/** One repair at a time, and none beside a set-up: each makes what it does not find. */
async function alone(organizationId: string, repair: () => Promise<void>): Promise<void> {
  const [turn] = await sql.query<{ until: Date }>(TAKE, [organizationId]);
  if (!turn) throw new Refusal("conflict", "desk-busy");
  try {
    await repair();
  } finally {
    await sql.query(LEAVE, [organizationId, turn.until]);
  }
}

function refusal(error: unknown): unknown {
  if (error instanceof StepFailed) return new AppError("conflict", error.message, { fix: error.fix });
  if (!(error instanceof ChatwootError)) return error;
  return new Refusal("unavailable", "repair-failed", { why: error.message });
}

/** Puts right at Chatwoot what was found, and has the desk looked at again: what is repaired is no finding any more. */
export async function repairDesk(organization: OwnerScope, findingId: string): Promise<void> {
  const { id: organizationId, user } = organization;
  const { code, subject, details } = await findOpen(organization, findingId);
  const repair = REPAIRS[code as keyof typeof REPAIRS];
  if (!repair) throw new Refusal("conflict", "not-repairable");
  try {
    await alone(organizationId, () => repair({ organizationId, subject }));
  } catch (error) {
    throw refusal(error);
  }
  const { website } = await db.desk.findUniqueOrThrow({ where: { organizationId } });
  await inTransaction(async (tx) => {
    await recordAudit(tx, {
      organizationId,
      actor: user,
      action: "desk.repaired",
      subject: website,
      details: { finding: code, ...(details as Record<string, unknown>) },
    });
    await enqueueCheck(organizationId, tx);
  });
}
