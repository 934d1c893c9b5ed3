import type { BotScope } from "@/lib/bots/scope";
import { enqueueReceipt } from "@/lib/conversations/enqueue-receipt";
import { findMessage } from "@/lib/conversations/find-message";
import { conversationIdOf } from "@/lib/conversations/ids";
import { lockConversation } from "@/lib/conversations/lock-conversation";
import type { Read } from "@/lib/conversations/schema";
import { inTransaction } from "@/lib/db";
import { NotFound } from "@/lib/errors";

// Who has read it has got it, whatever became of its callback.
const READ = `
update "Message" set "readAt" = now(), "deliveredAt" = coalesce("deliveredAt", now()), failure = null
where "conversationId" = $1 and author in ('agent', 'desk') and "readAt" is null and ($2::bigint is null or id <= $2)
returning id`;

/** The customer has read what the desk said, all of it or up to a message: its agents are shown that. */
export async function setRead(bot: BotScope, externalId: string, { upTo }: Read): Promise<void> {
  await inTransaction(async (tx) => {
    const conversation = await lockConversation(tx, conversationIdOf(bot, externalId));
    if (!conversation) throw new NotFound("conversation");
    const last =
      upTo === undefined ? null : await findMessage(tx, conversation.id, { name: upTo, field: "upTo" });
    const read = await tx.query(READ, [conversation.id, last]);
    if (read.length > 0) await enqueueReceipt(tx, conversation);
  });
}
