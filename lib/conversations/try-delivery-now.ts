import { recordAudit } from "@/lib/audit/record-audit";
import { subjectOfDeliveries } from "@/lib/conversations/subject-of-deliveries";
import { inTransaction } from "@/lib/db";
import type { TryNow } from "@/lib/deliveries/schema";
import { tryNow } from "@/lib/deliveries/try-now";
import type { OwnerScope } from "@/lib/organizations/scope";

/** Has a delivery that waits for its next try be tried at once; `isTried` is false when it does not wait for that alone. */
export async function tryDeliveryNow(
  { id: organizationId, user }: OwnerScope,
  { deliveryId }: TryNow,
): Promise<{ isTried: boolean }> {
  const subject = await subjectOfDeliveries([deliveryId]);
  return inTransaction(async (tx) => {
    const isTried = await tryNow(tx, organizationId, deliveryId);
    if (isTried)
      await recordAudit(tx, {
        organizationId,
        actor: user,
        action: "delivery.tried-now",
        subject,
      });
    return { isTried };
  });
}
