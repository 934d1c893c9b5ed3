import type { Installation } from "../installation";
import type { ConversationRow } from "../store/rows";
import { setMessageStatus } from "./update-message";

/** Nobody is told that an agent looked. */
export function markSeenByAgent(
  { store, now, live }: Installation,
  row: ConversationRow,
  userId: number,
): void {
  const at = now();
  const seen = row.assigneeId === userId ? { assigneeLastSeenAt: at } : {};
  store.conversations.update(row, { agentLastSeenAt: at, ...seen });
  live.changed(row.accountId);
}

/** What went out before the contact looked counts as read; that is done in the background. */
export function markSeenByContact(installation: Installation, row: ConversationRow): void {
  const { store, now, jobs } = installation;
  const at = now();
  store.conversations.update(row, { contactLastSeenAt: at });
  jobs.later(() => {
    for (const message of store.by.messagesOfConversation.all(row.id)) {
      const isOut = message.type === "outgoing" && !message.private && message.createdAt <= at;
      if (isOut && message.status !== "failed") setMessageStatus(installation, message, "read");
    }
  });
}
