import { readConversation } from "@/lib/chatwoot/conversations";
import { applyNews } from "@/lib/conversations/apply-desk-news";
import type { DeskJob } from "@/lib/conversations/carry-to-desk";
import type { OpenDeskConversation } from "@/lib/conversations/desk-conversation";
import { lockConversation } from "@/lib/conversations/lock-conversation";
import { queueHandoff } from "@/lib/conversations/queue-handoff";
import { readDeskWords } from "@/lib/conversations/read-desk-words";
import { snapshotOf } from "@/lib/conversations/snapshot-of";
import { inTransaction, sql } from "@/lib/db";

const READ_UP_TO = `select "lastMessageId" from "DeskConversation" where id = $1`;

/**
 * Takes in how a conversation stands at the desk after what Baton did there, and whatever an agent did at once. It is
 * the newest snapshot, which fences off what was seen before it. False when the conversation is gone.
 */
export async function takeInStanding(job: DeskJob, thread: OpenDeskConversation): Promise<boolean> {
  const { desk, conversationId } = job;
  const now = await readConversation(desk.botAgent, thread.chatwootConversationId);
  if (!now) return false;
  const [known] = await sql.query<{ lastMessageId: number }>(READ_UP_TO, [thread.id]);
  // Over already: the agent's words go before the end.
  const snapshot = snapshotOf(now, desk.botAgentId);
  const read =
    now.status === "open"
      ? { words: [] }
      : {
          ...(await readDeskWords(desk, { ...thread, lastMessageId: known?.lastMessageId ?? 0 })),
          readAsOf: snapshot.updatedAt,
        };
  await inTransaction(async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    if (!conversation) return;
    // Called off meanwhile, another may have been asked for, which is not at the desk yet.
    if (conversation.deskConversationId === thread.id) await queueHandoff(tx, conversation);
    await applyNews(tx, conversation, { conversationId, deskConversationId: thread.id, snapshot, ...read });
  });
  return true;
}
