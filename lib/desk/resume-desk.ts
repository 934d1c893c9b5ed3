import { recordAudit } from "@/lib/audit/record-audit";
import { inTransaction } from "@/lib/db";
import { everyDeskDestination } from "@/lib/deliveries/destinations";
import { enqueueCheck } from "@/lib/desk/enqueue-check";
import { resumeDeskLanes } from "@/lib/desk/resume-desk-lanes";
import type { OwnerScope } from "@/lib/organizations/scope";

const STOPPED = `
select t.reason, d.website from "Destination" t join "Desk" d on d."organizationId" = t."organizationId"
where t.destination = any($1) and (t."pausedAt" is not null or t."heldUntil" > now())
order by t."pausedAt" limit 1 for update of t`;

/** Has everything that waits for the desk go on, because somebody repaired what it refused or why it was silent. */
export async function resumeDesk({ id: organizationId, user }: OwnerScope): Promise<void> {
  await inTransaction(async (tx) => {
    const [stopped] = await tx.query<{ reason: string; website: string }>(STOPPED, [
      everyDeskDestination(organizationId),
    ]);
    if (!stopped) return;
    await resumeDeskLanes(organizationId, tx);
    await recordAudit(tx, {
      organizationId,
      actor: user,
      action: "desk.resumed",
      subject: stopped.website,
      details: { reason: stopped.reason },
    });
    await enqueueCheck(organizationId, tx);
  });
}
