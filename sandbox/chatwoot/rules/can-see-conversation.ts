import type { Store } from "../store/create-store";
import { findMembership } from "../store/find-membership";
import type { AccountUserRow, ConversationRow } from "../store/rows";

export const isInboxMember = (store: Store, inboxId: number, userId: number) =>
  store.inboxes.get(inboxId)?.memberIds.includes(userId) ?? false;

/** Administrators see all; agents what is in their inboxes, or already with one of their teams. */
export function canSeeConversation(
  store: Store,
  membership: AccountUserRow | undefined,
  conversation: ConversationRow,
): boolean {
  if (!membership) return false;
  if (membership.role === "administrator") return true;
  if (isInboxMember(store, conversation.inboxId, membership.userId)) return true;
  return store.teams.get(conversation.teamId)?.memberIds.includes(membership.userId) ?? false;
}

export const userSeesConversation = (store: Store, userId: number, conversation: ConversationRow) =>
  canSeeConversation(store, findMembership(store, conversation.accountId, userId), conversation);
