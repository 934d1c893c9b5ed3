import { sql } from "@/lib/db";
import { intakeDestination } from "@/lib/deliveries/destinations";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";

/** Has a desk read back at once, and not at its next turn. Returns the id of this reading. */
export async function readBackNow(organizationId: string): Promise<number> {
  const [id] = await enqueueDelivery(sql, {
    organizationId,
    lane: `reconcile-soon:${organizationId}`,
    destination: intakeDestination(organizationId),
    kind: "desk.reconcile",
    payload: {},
  });
  if (id === undefined) throw new Error("No reading was planned");
  return id;
}
