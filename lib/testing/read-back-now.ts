import { sql } from "@/lib/db";
import { intakeDestination } from "@/lib/deliveries/destinations";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";

/** Has a desk read back at once, and not at its next turn. */
export const readBackNow = (organizationId: string): Promise<unknown> =>
  enqueueDelivery(sql, {
    organizationId,
    lane: `reconcile-soon:${organizationId}`,
    destination: intakeDestination(organizationId),
    kind: "desk.reconcile",
    payload: {},
  });
