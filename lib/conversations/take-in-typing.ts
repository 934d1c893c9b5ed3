import { conversationShape } from "@/lib/conversations/conversation-shape";
import type { DeskNote } from "@/lib/conversations/desk-note";
import { emitEvent } from "@/lib/conversations/emit-event";
import type { Thread } from "@/lib/conversations/find-thread";
import { lockConversation } from "@/lib/conversations/lock-conversation";
import { TYPING_EXPIRES } from "@/lib/conversations/set-typing";
import { inTransaction } from "@/lib/db";
import type { Job } from "@/lib/deliveries/job";
import { done, type Outcome } from "@/lib/outcome";

/** Tells the runtime that an agent writes; the runtime shows it for ten seconds at most. */
export async function takeInTyping(
  { job, thread }: { job: Job; thread: Thread },
  { isTyping, name }: Extract<DeskNote, { kind: "typing" }>,
): Promise<Outcome> {
  if (Date.now() - job.createdAt.getTime() > TYPING_EXPIRES) return done("too late to matter");
  await inTransaction(async (tx) => {
    const conversation = await lockConversation(tx, thread.ids.conversationId);
    if (!conversation || conversation.deskConversationId !== thread.ids.deskConversationId) return;
    await emitEvent(tx, conversation, "conversation.typing", {
      conversation: conversationShape(conversation),
      typing: {
        state: isTyping ? "on" : "off",
        agent: name === null ? null : { name },
        expiresIn: TYPING_EXPIRES / 1000,
      },
    });
  });
  return done(isTyping ? "typing" : "stopped typing");
}
