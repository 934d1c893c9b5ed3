import { epoch, floatEpoch, iso, isoOrNull } from "../clock";
import type { Installation } from "../installation";
import { canReply } from "../rules/can-reply";
import { isChat, newestMessage, unreadCount } from "../rules/conversation-messages";
import type { ContactInboxRow, ConversationRow } from "../store/rows";
import { contactPush } from "./contact-view";
import { CHANNEL } from "./inbox-view";
import { messagePush } from "./message-push";
import { userPush, type Where } from "./sender-view";

/** A conversation in webhooks and notifications, as it stands when this is called. */
export function conversationPush(installation: Installation, conversation: ConversationRow, where: Where) {
  const { store } = installation;
  const contactInbox = store.contactInboxes.get(conversation.contactInboxId);
  const newest = newestMessage(store, conversation, isChat);
  return {
    additional_attributes: conversation.additionalAttributes,
    can_reply: canReply(installation, conversation),
    channel: CHANNEL,
    contact_inbox: contactInbox && contactInboxRow(contactInbox),
    id: conversation.displayId,
    inbox_id: conversation.inboxId,
    messages: newest ? [messagePush(installation, conversation, newest, where)] : [],
    labels: conversation.labels,
    meta: pushMeta(installation, conversation, contactInbox, where),
    status: conversation.status,
    custom_attributes: conversation.customAttributes,
    snoozed_until: isoOrNull(conversation.snoozedUntil),
    unread_count: unreadCount(store, conversation),
    first_reply_created_at: isoOrNull(conversation.firstReplyCreatedAt),
    priority: conversation.priority,
    waiting_since: epoch(conversation.waitingSince),
    agent_last_seen_at: epoch(conversation.agentLastSeenAt),
    contact_last_seen_at: epoch(conversation.contactLastSeenAt),
    last_activity_at: epoch(conversation.lastActivityAt),
    timestamp: epoch(conversation.lastActivityAt),
    created_at: epoch(conversation.createdAt),
    updated_at: floatEpoch(conversation.updatedAt),
  };
}

const contactInboxRow = (row: ContactInboxRow) => ({
  id: row.id,
  contact_id: row.contactId,
  inbox_id: row.inboxId,
  source_id: row.sourceId,
  created_at: iso(row.createdAt),
  updated_at: iso(row.updatedAt),
  hmac_verified: row.hmacVerified,
  pubsub_token: row.pubsubToken,
});

function pushMeta(
  installation: Installation,
  conversation: ConversationRow,
  contactInbox: ContactInboxRow | undefined,
  where: Where,
) {
  const { store } = installation;
  const contact = store.contacts.get(conversation.contactId);
  const assignee = store.users.get(conversation.assigneeId);
  const team = store.teams.get(conversation.teamId);
  return {
    sender: contact ? contactPush(contact) : null,
    assignee: assignee ? userPush(installation, conversation.accountId, assignee, where) : null,
    assignee_type: assignee ? "User" : null,
    team: team ? { id: team.id, name: team.name } : null,
    hmac_verified: contactInbox?.hmacVerified ?? false,
  };
}
