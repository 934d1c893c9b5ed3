import { conversationShape } from "@/lib/conversations/conversation-shape";
import { emitEvent } from "@/lib/conversations/emit-event";
import { type HandoffRow, type HandoffShape, handoffShape } from "@/lib/conversations/handoff-shape";
import type { Conversation } from "@/lib/conversations/lock-conversation";
import type { Sql } from "@/lib/db";

// A conversation's messages draw their ids under its lock, which is held here: what has a higher one came afterwards.
const END = `
update "Handoff" h set state = 'ended', "endedAt" = now(), "endReason" = $2, "endedBy" = $3, "endNote" = $4,
  "lastMessageId" = coalesce((select max(m.id) from "Message" m where m."conversationId" = h."conversationId"), 0)
where id = $1 and "endedAt" is null returning *`;

type End = { reason: "completed" | "cancelled" | "failed"; by: string | null; note?: string };

/** Gives the conversation back to the bot, and tells the runtime why. */
export async function endHandoff(
  tx: Sql,
  conversation: Conversation,
  { reason, by, note }: End,
): Promise<HandoffShape | null> {
  const [handoff] = await tx.query<HandoffRow>(END, [conversation.handoffId, reason, by, note ?? null]);
  Object.assign(conversation, { state: "bot", handoffId: null });
  await tx.query(`update "Conversation" set state = 'bot', "handoffId" = null where id = $1`, [
    conversation.id,
  ]);
  if (!handoff) return null;
  const data = { conversation: conversationShape(conversation), handoff: handoffShape(handoff) };
  await emitEvent(tx, conversation, "handoff.ended", data);
  return handoffShape(handoff);
}
