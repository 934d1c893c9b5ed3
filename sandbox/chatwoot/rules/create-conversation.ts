import type { Attributes } from "../cast";
import type { Actor, Installation } from "../installation";
import { uuid } from "../random";
import { invalid } from "../refusal";
import type { ContactInboxRow, ConversationRow, Status } from "../store/rows";
import { announce } from "../webhooks/announce";
import { assigneeInTeam } from "./assign-conversation";
import { autoAssign } from "./auto-assign";
import { notifyAssignee } from "./notify";

export type ConversationInput = {
  status: Status | null;
  assigneeId: number | null;
  teamId: number | null;
  snoozedUntil: number | null;
  additionalAttributes: Attributes;
  customAttributes: Attributes;
};

export function createConversation(
  installation: Installation,
  contactInbox: ContactInboxRow,
  input: ConversationInput,
  actor: Actor,
): ConversationRow {
  const { store } = installation;
  const conversation = insertConversation(installation, contactInbox, input);
  announce(installation, { name: "conversation_created", conversation });
  if (input.teamId !== null) {
    const assigneeId = assigneeInTeam(installation, conversation, store.teams.get(input.teamId));
    store.conversations.update(conversation, { teamId: input.teamId, assigneeId });
  }
  notifyAssignee(installation, conversation, actor);
  if (conversation.status === "open") autoAssign(installation, conversation);
  return conversation;
}

function insertConversation(
  { store, now }: Installation,
  contactInbox: ContactInboxRow,
  input: ConversationInput,
): ConversationRow {
  const inbox = store.inboxes.get(contactInbox.inboxId);
  const contact = store.contacts.get(contactInbox.contactId);
  const account = store.accounts.get(inbox?.accountId ?? null);
  if (!inbox || !account) throw new Error("a conversation needs an inbox");
  if (!contact) throw invalid("Contact must exist", ["contact"]);
  store.accounts.update(account, { lastDisplayId: account.lastDisplayId + 1 });
  const at = now();
  return store.conversations.insert({
    displayId: account.lastDisplayId,
    uuid: uuid(),
    accountId: account.id,
    inboxId: inbox.id,
    contactId: contact.id,
    contactInboxId: contactInbox.id,
    status: initialStatus(contact.blocked, inbox.agentBotId !== null, input.status),
    snoozedUntil: input.snoozedUntil,
    priority: null,
    assigneeId: input.assigneeId,
    teamId: null,
    labels: [],
    cachedLabelList: null,
    additionalAttributes: input.additionalAttributes,
    customAttributes: input.customAttributes,
    agentLastSeenAt: null,
    assigneeLastSeenAt: null,
    contactLastSeenAt: null,
    firstReplyCreatedAt: null,
    waitingSince: at,
    lastActivityAt: at,
    participantIds: [],
    createdAt: at,
    updatedAt: at,
  });
}

/** A bot on the inbox begins every conversation, whatever was asked for. */
function initialStatus(isBlocked: boolean, hasBot: boolean, wanted: Status | null): Status {
  if (isBlocked) return "resolved";
  return hasBot ? "pending" : (wanted ?? "open");
}
