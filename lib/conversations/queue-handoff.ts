import { conversationShape } from "@/lib/conversations/conversation-shape";
import { emitEvent } from "@/lib/conversations/emit-event";
import { type HandoffRow, handoffShape } from "@/lib/conversations/handoff-shape";
import type { Conversation } from "@/lib/conversations/lock-conversation";
import type { Sql } from "@/lib/db";

const QUEUED = `
update "Handoff" set "queuedAt" = now(), state = case when state = 'requested' then 'queued' else state end
where id = $1 and "queuedAt" is null and "endedAt" is null returning *`;

/** Tells the runtime that a handoff has reached the desk: once, and before anything that an agent does with it. */
export async function queueHandoff(tx: Sql, conversation: Conversation): Promise<void> {
  const [handoff] = await tx.query<HandoffRow>(QUEUED, [conversation.handoffId]);
  if (!handoff) return;
  const data = { conversation: conversationShape(conversation), handoff: handoffShape(handoff) };
  await emitEvent(tx, conversation, "handoff.queued", data);
}
