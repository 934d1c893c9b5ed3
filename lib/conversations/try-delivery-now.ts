import { recordAudit } from "@/lib/audit/record-audit";
import { inTransaction } from "@/lib/db";
import { describeDeliveries } from "@/lib/deliveries/describe-deliveries";
import type { TryNow } from "@/lib/deliveries/schema";
import { tryNow } from "@/lib/deliveries/try-now";
import type { OwnerScope } from "@/lib/organizations/scope";

/** Has a delivery that waits for its next try be tried at once; `isTried` is false when it does not wait for that alone. */
export async function tryDeliveryNow(
  { id: organizationId, user }: OwnerScope,
  { deliveryId }: TryNow,
): Promise<{ isTried: boolean }> {
  const [delivery] = await describeDeliveries([deliveryId]);
  return inTransaction(async (tx) => {
    const isTried = await tryNow(tx, organizationId, deliveryId);
    if (isTried)
      await recordAudit(tx, {
        organizationId,
        actor: user,
        action: "delivery.tried-now",
        subject: delivery ? `${delivery.kind}, ${delivery.lane}` : `#${deliveryId}`,
      });
    return { isTried };
  });
}
