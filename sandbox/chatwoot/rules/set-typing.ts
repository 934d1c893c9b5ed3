import type { Installation } from "../installation";
import { TYPING_FOR } from "../live";
import type { ConversationRow, Sender } from "../store/rows";
import { senderPush } from "../views/sender-view";
import { announce } from "../webhooks/announce";

/** Somebody begins or ends to type; any other word than "on" and "off" is ignored. */
export function setTyping(
  installation: Installation,
  conversation: ConversationRow,
  sender: Sender,
  { status, isPrivate }: { status: unknown; isPrivate: boolean },
): void {
  if (status !== "on" && status !== "off") return;
  const name = senderPush(installation, conversation.accountId, sender, "job")?.name ?? "";
  const { live } = installation;
  if (status === "on") {
    live.startTyping(conversation.id, { sender, name, isPrivate });
    // Whoever never says "off" stops by himself, and screens must hear of that too.
    setTimeout(() => live.changed(conversation.accountId), TYPING_FOR).unref();
  } else {
    live.stopTyping(conversation.id, sender);
  }
  announce(installation, { name: `conversation_typing_${status}`, conversation, sender, isPrivate });
}
