import { inTransaction } from "@/lib/db";
import { setupDestination } from "@/lib/deliveries/destinations";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";

const DESK = `update "Desk" set "chatwootAccountId" = null where id = $1`;
const OWNERS = `update "DeskOwner" set role = null, "letterAt" = null where "deskId" = $1`;
const WERE_ON = `select "botId" from "Inbox" where "deskId" = $1 and "enabledAt" is not null and "botId" <> $2`;
const INBOXES = `
update "Inbox" set "chatwootInboxId" = null, "agentBotId" = null, "enabledAt" = null where "deskId" = $1`;

// Chatwoot counts the conversations of each account from 1: an old number would name another customer's.
const CONVERSATIONS = `
update "DeskConversation" t set "chatwootConversationId" = null, "closedAt" = coalesce("closedAt", now())
from "Inbox" i where i."deskId" = $1 and t."inboxId" = i.id and t."chatwootConversationId" is not null`;

type Lost = { deskId: string; organizationId: string; botId: string; startedBy: string };

/**
 * Forgets what stood in an account that is gone, so that it is made again for the bot whose set-up noticed. What
 * humans had there goes back to the bots, and the other bots that were on are set up after it.
 */
export async function forgetAccount({ deskId, organizationId, botId, startedBy }: Lost): Promise<void> {
  await inTransaction(async (tx) => {
    const others = await tx.query<{ botId: string }>(WERE_ON, [deskId, botId]);
    for (const statement of [DESK, OWNERS, INBOXES, CONVERSATIONS]) await tx.query(statement, [deskId]);
    const [now] = await tx.query<{ at: Date }>(`select now() as at`);
    await enqueueDelivery(tx, {
      organizationId,
      lane: `lost:${organizationId}`,
      destination: setupDestination(organizationId),
      kind: "desk.lost",
      payload: { at: now?.at.toISOString(), botIds: others.map((other) => other.botId), startedBy },
    });
  });
}
