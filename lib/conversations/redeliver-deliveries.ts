import { recordAudit } from "@/lib/audit/record-audit";
import { findBot } from "@/lib/bots/find-bot";
import { matchingOf } from "@/lib/conversations/matching-of";
import { subjectOfDeliveries } from "@/lib/conversations/subject-of-deliveries";
import { db, inTransaction } from "@/lib/db";
import { findMatching, type Matching } from "@/lib/deliveries/matching";
import { redeliver } from "@/lib/deliveries/redeliver";
import type { Redeliver, RedeliverMatching } from "@/lib/deliveries/schema";
import type { OwnerScope } from "@/lib/organizations/scope";

/** How many go out again; `isAll` is false when so many match that some were left for another time. */
export type Redelivered = { count: number; isAll: boolean };

type Batch = { ids: number[]; subject: string; details?: Record<string, unknown> };

const redeliverBatch = (
  { id: organizationId, user }: OwnerScope,
  { ids, subject, details }: Batch,
): Promise<number> =>
  inTransaction(async (tx) => {
    const count = await redeliver(tx, organizationId, ids);
    if (count === 0) return 0;
    await recordAudit(tx, {
      organizationId,
      actor: user,
      action: "delivery.redelivered",
      subject,
      details: { count, ...details },
    });
    return count;
  });

/** Sends these dead deliveries again. What is not dead, or not the organization's, is left as it is. */
export async function redeliverDeliveries(
  organization: OwnerScope,
  { deliveryIds }: Redeliver,
): Promise<Redelivered> {
  const subject = await subjectOfDeliveries(deliveryIds);
  return { count: await redeliverBatch(organization, { ids: deliveryIds, subject }), isAll: true };
}

const BATCH = 1_000;
const MOST_BATCHES = 20;

/** Sends every dead delivery again that a filter of the page shows, the oldest first and in small transactions. */
export async function redeliverMatching(
  organization: OwnerScope,
  { botId, ...filter }: RedeliverMatching,
): Promise<Redelivered> {
  const bot = await findBot(db, organization, botId);
  const matching: Matching = { ...(await matchingOf(bot, filter)), state: "dead" };
  let count = 0;
  let after = 0;
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const ids = await findMatching(bot, matching, { after, limit: BATCH });
    if (ids.length > 0)
      count += await redeliverBatch(organization, { ids, subject: bot.name, details: filter });
    if (ids.length < BATCH) return { count, isAll: true };
    // Upwards only: what dies again meanwhile is not sent a second time.
    after = ids[0] ?? after;
  }
  return { count, isAll: false };
}
