import { epoch, floatEpoch, isoOrNull } from "../clock";
import type { Installation } from "../installation";
import { brokenByRails } from "../refusal";
import { canReply } from "../rules/can-reply";
import { isAny, isNoActivity, newestMessage, unreadCount } from "../rules/conversation-messages";
import type { ConversationRow, MessageRow } from "../store/rows";
import { agentView } from "./agent-view";
import { contactView } from "./contact-view";
import { CHANNEL } from "./inbox-view";
import { messagePush } from "./message-push";
import { teamView } from "./team-view";

/** A conversation in the answers of the application API. */
export function conversationView(
  installation: Installation,
  conversation: ConversationRow,
  viewerId: number,
) {
  const { store } = installation;
  const newest = newestMessage(store, conversation, isAny);
  const newestWords = newestMessage(store, conversation, isNoActivity);
  const push = (message: MessageRow) => messagePush(installation, conversation, message, "answer");
  return {
    meta: conversationMeta(installation, conversation, viewerId),
    id: conversation.displayId,
    messages: newest ? [push(newest)] : [],
    account_id: conversation.accountId,
    uuid: conversation.uuid,
    additional_attributes: conversation.additionalAttributes,
    agent_last_seen_at: epoch(conversation.agentLastSeenAt),
    assignee_last_seen_at: epoch(conversation.assigneeLastSeenAt),
    can_reply: canReply(installation, conversation),
    contact_last_seen_at: epoch(conversation.contactLastSeenAt),
    custom_attributes: conversation.customAttributes,
    inbox_id: conversation.inboxId,
    labels: conversation.labels,
    muted: store.contacts.get(conversation.contactId)?.blocked ?? false,
    snoozed_until: isoOrNull(conversation.snoozedUntil),
    status: conversation.status,
    created_at: epoch(conversation.createdAt),
    updated_at: floatEpoch(conversation.updatedAt),
    timestamp: epoch(conversation.lastActivityAt),
    first_reply_created_at: epoch(conversation.firstReplyCreatedAt),
    unread_count: unreadCount(store, conversation),
    last_non_activity_message: newestWords ? push(newestWords) : null,
    last_activity_at: epoch(conversation.lastActivityAt),
    priority: conversation.priority,
    waiting_since: epoch(conversation.waitingSince),
    sla_policy_id: null,
  };
}

function conversationMeta(installation: Installation, conversation: ConversationRow, viewerId: number) {
  const { store } = installation;
  const contact = store.contacts.get(conversation.contactId);
  const assignee = store.users.get(conversation.assigneeId);
  const team = store.teams.get(conversation.teamId);
  // Its contact was deleted, and it will be in a moment: Chatwoot shows a contact without looking.
  if (!contact) throw brokenByRails();
  return {
    sender: contactView(contact),
    channel: CHANNEL,
    ...(assignee && {
      assignee: agentView(installation, conversation.accountId, assignee),
      assignee_type: "User",
    }),
    ...(team && { team: teamView(team, viewerId) }),
    hmac_verified: store.contactInboxes.get(conversation.contactInboxId)?.hmacVerified ?? false,
  };
}
