import { enqueueReceipt } from "@/lib/conversations/enqueue-receipt";
import type { Thread } from "@/lib/conversations/find-thread";
import { lockConversation } from "@/lib/conversations/lock-conversation";
import { inTransaction } from "@/lib/db";
import { redeliver } from "@/lib/deliveries/redeliver";
import { done, type Outcome } from "@/lib/outcome";

const SENT = `update "Message" set "deskStatus" = 'sent' where id = $1 and "deskStatus" = 'failed' returning id`;

const DEAD = `
select d.id from "Delivery" d join "Event" e on e."botId" = d."botId" and e.seq = (d.payload ->> 'seq')::bigint
where d.lane = $1 and d.state = 'dead' and d.kind = 'message.created' and e.data -> 'message' ->> 'id' = $2`;

const HOPE = `update "Message" set failure = null where id = $1`;

/**
 * An agent had words sent again that had failed. Chatwoot shows them as sent and sends nothing to anybody
 * (contract.md, section 2.9): the dead callback goes out once more, or the desk is told again how it is.
 */
export async function takeInRetry({ ids }: Thread, messageId: number): Promise<Outcome> {
  const again = await inTransaction(async (tx) => {
    const conversation = await lockConversation(tx, ids.conversationId);
    if (!conversation || (await tx.query(SENT, [messageId])).length === 0) return 0;
    const dead = await tx.query<{ id: number }>(DEAD, [`bot:${conversation.id}`, `msg_${messageId}`]);
    if (dead.length === 0) await enqueueReceipt(tx, conversation);
    else await tx.query(HOPE, [messageId]);
    return redeliver(
      tx,
      conversation.organizationId,
      dead.map(({ id }) => id),
    );
  });
  return done(again > 0 ? "sent again by the agent" : "sent again, with nothing to send");
}
