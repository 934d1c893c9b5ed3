import { enqueueReceipt } from "@/lib/conversations/enqueue-receipt";
import { lockConversation } from "@/lib/conversations/lock-conversation";
import { inTransaction, type Sql } from "@/lib/db";

type Words = { conversationId: string; messageIds: number[] };

const OF_THE_DESK = `"conversationId" = $1 and id = any($2) and author in ('agent', 'desk') and "deliveredAt" is null`;

const TAKEN = `update "Message" set "deliveredAt" = now(), failure = null where ${OF_THE_DESK} returning id`;
const NOT_TAKEN = `update "Message" set failure = $3 where ${OF_THE_DESK} returning id`;

const note = ({ conversationId }: Words, write: (tx: Sql) => Promise<unknown[]>): Promise<void> =>
  inTransaction(async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    if (conversation && (await write(tx)).length > 0) await enqueueReceipt(tx, conversation);
  });

/** The runtime has these words of the desk: written down, and the agent is told. Known already, nothing happens. */
export const noteTaken = (words: Words): Promise<void> =>
  note(words, (tx) => tx.query(TAKEN, [words.conversationId, words.messageIds]));

/** The runtime did not take these words, and nobody tries any more: the agent is told why. */
export const noteNotTaken = (words: Words, reason: string): Promise<void> =>
  note(words, (tx) => tx.query(NOT_TAKEN, [words.conversationId, words.messageIds, reason]));
