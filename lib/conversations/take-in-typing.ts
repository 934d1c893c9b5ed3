import type { DeskNote } from "@/lib/conversations/desk-note";
import { emitEvent } from "@/lib/conversations/emit-event";
import type { Thread } from "@/lib/conversations/find-thread";
import { lockConversation } from "@/lib/conversations/lock-conversation";
import { ownerOf } from "@/lib/conversations/schema";
import { inTransaction } from "@/lib/db";
import type { Job } from "@/lib/deliveries/job";
import { done, type Outcome } from "@/lib/outcome";

const EXPIRES = 10_000;

/** Tells the runtime that an agent writes; the runtime shows it for ten seconds at most. */
export async function takeInTyping(
  { job, thread }: { job: Job; thread: Thread },
  { isTyping, name }: Extract<DeskNote, { kind: "typing" }>,
): Promise<Outcome> {
  if (Date.now() - job.createdAt.getTime() > EXPIRES) return done("too late to matter");
  await inTransaction(async (tx) => {
    const conversation = await lockConversation(tx, thread.ids.conversationId);
    if (!conversation || conversation.deskConversationId !== thread.ids.deskConversationId) return;
    const { externalId, state } = conversation;
    await emitEvent(tx, conversation, "conversation.typing", {
      conversation: { id: externalId, owner: ownerOf(state), state },
      typing: {
        state: isTyping ? "on" : "off",
        agent: name === null ? null : { name },
        expiresIn: EXPIRES / 1000,
      },
    });
  });
  return done(isTyping ? "typing" : "stopped typing");
}
