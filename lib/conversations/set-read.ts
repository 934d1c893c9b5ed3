import type { BotScope } from "@/lib/bots/scope";
import { enqueueReceipt } from "@/lib/conversations/enqueue-receipt";
import { conversationIdOf } from "@/lib/conversations/ids";
import { lockConversation } from "@/lib/conversations/lock-conversation";
import type { Read } from "@/lib/conversations/schema";
import { inTransaction, type Sql } from "@/lib/db";
import { AppError, NotFound } from "@/lib/errors";

const PLACE = `
select id from "Message" where "conversationId" = $1 and ("externalId" = $2 or 'msg_' || id = $2) limit 1`;

// Who has read it has got it, whatever became of its callback.
const READ = `
update "Message" set "readAt" = now(), "deliveredAt" = coalesce("deliveredAt", now()), failure = null
where "conversationId" = $1 and author in ('agent', 'desk') and "readAt" is null and ($2::bigint is null or id <= $2)
returning id`;

async function placeOf(tx: Sql, conversationId: string, upTo: string): Promise<number> {
  const [message] = await tx.query<{ id: number }>(PLACE, [conversationId, upTo]);
  if (message) return message.id;
  throw new AppError("invalid-request", `The conversation has no message "${upTo}".`, {
    fix: "Name a message of this conversation by its id, or leave «upTo» out: then all of them are read.",
    fields: { upTo: "is no message of this conversation" },
  });
}

/** The customer has read what the desk said, all of it or up to a message: its agents are shown that. */
export async function setRead(bot: BotScope, externalId: string, { upTo }: Read): Promise<void> {
  await inTransaction(async (tx) => {
    const conversation = await lockConversation(tx, conversationIdOf(bot, externalId));
    if (!conversation) throw new NotFound("conversation");
    const last = upTo === undefined ? null : await placeOf(tx, conversation.id, upTo);
    const read = await tx.query(READ, [conversation.id, last]);
    if (read.length > 0) await enqueueReceipt(tx, conversation);
  });
}
