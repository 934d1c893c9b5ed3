import type { Sql } from "@/lib/db";
import { setupDestination } from "@/lib/deliveries/destinations";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";

/** Has the desk follow who owns the organization now, if there is a desk. */
export async function followOwners(tx: Sql, organizationId: string): Promise<void> {
  const [desk] = await tx.query(`select 1 from "Desk" where "organizationId" = $1`, [organizationId]);
  if (!desk) return;
  await enqueueDelivery(tx, {
    organizationId,
    lane: `setup:${organizationId}`,
    destination: setupDestination(organizationId),
    kind: "setup.owners",
    payload: {},
  });
}
