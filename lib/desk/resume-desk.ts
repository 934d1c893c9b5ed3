import { recordAudit } from "@/lib/audit/record-audit";
import { inTransaction } from "@/lib/db";
import { deskDestination, intakeDestination } from "@/lib/deliveries/destinations";
import { resumeDeskLanes } from "@/lib/desk/resume-desk-lanes";
import type { OwnerScope } from "@/lib/organizations/scope";

const PAUSED = `
select t.reason, d.website from "Destination" t join "Desk" d on d."organizationId" = t."organizationId"
where t.destination = any($1) and t."pausedAt" is not null limit 1 for update of t`;

/** Has everything that waits for the desk go on, because somebody repaired what it refused. */
export async function resumeDesk({ id: organizationId, user }: OwnerScope): Promise<void> {
  const destinations = [deskDestination(organizationId), intakeDestination(organizationId)];
  await inTransaction(async (tx) => {
    const [paused] = await tx.query<{ reason: string; website: string }>(PAUSED, [destinations]);
    if (!paused) return;
    await resumeDeskLanes(organizationId, tx);
    await recordAudit(tx, {
      organizationId,
      actor: user,
      action: "desk.resumed",
      subject: paused.website,
      details: { reason: paused.reason },
    });
  });
}
