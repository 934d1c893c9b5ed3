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

/** What went out before the contact looked and did not fail counts as read, notes too; that is done in the background. */
export function markSeenByContact(installation: Installation, row: ConversationRow): void {
  const { store, now, jobs } = installation;
  const at = now();
  store.conversations.update(row, { contactLastSeenAt: at, updatedAt: at });
  jobs.later(() => {
    for (const message of store.by.messagesOfConversation.all(row.id)) {
      const isOut = message.type !== "incoming" && message.createdAt <= at;
      const isUnread = message.status === "sent" || message.status === "delivered";
      if (isOut && isUnread) setMessageStatus(installation, message, "read");
    }
  });
}
