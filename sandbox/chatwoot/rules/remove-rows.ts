import type { Installation } from "../installation";
import type { Store } from "../store/create-store";
import { findMembership } from "../store/find-membership";
import { tokenOf } from "../store/find-token";
import type {
  AccountRow,
  AccountUserRow,
  AgentBotRow,
  ContactRow,
  ConversationRow,
  InboxRow,
  MessageRow,
  TeamRow,
  UserRow,
} from "../store/rows";

/** What goes with a row when it is deleted. */
export function removeAttachments({ store, files, report }: Installation, message: MessageRow): void {
  for (const attachment of [...store.by.attachmentsOfMessage.all(message.id)]) {
    const blob = store.blobs.get(attachment.blobId);
    store.attachments.remove(attachment);
    if (!blob) continue;
    store.blobs.remove(blob);
    files.remove(blob.key).catch(report);
  }
}

export function removeConversation(installation: Installation, conversation: ConversationRow): void {
  const { store } = installation;
  for (const message of [...store.by.messagesOfConversation.all(conversation.id)]) {
    removeAttachments(installation, message);
    store.messages.remove(message);
  }
  for (const row of [...store.by.notificationsOfConversation.all(conversation.id)]) {
    store.notifications.remove(row);
  }
  store.conversations.remove(conversation);
  installation.live.changed(conversation.accountId);
}

/** The contact goes at once; its conversations and places go in the background. */
export function removeContact(installation: Installation, contact: ContactRow): void {
  const { store, jobs } = installation;
  store.contacts.remove(contact);
  jobs.later(() => {
    for (const row of [...store.by.conversationsOfContact.all(contact.id)])
      removeConversation(installation, row);
    for (const row of [...store.by.contactInboxesOfContact.all(contact.id)]) store.contactInboxes.remove(row);
  });
}

export function removeInbox(installation: Installation, inbox: InboxRow): void {
  const { store } = installation;
  for (const row of [...store.by.conversationsOfInbox.all(inbox.id)]) removeConversation(installation, row);
  for (const contact of store.by.contactsOfAccount.all(inbox.accountId)) {
    const places = store.by.contactInboxesOfContact.all(contact.id);
    for (const row of places.filter((row) => row.inboxId === inbox.id)) store.contactInboxes.remove(row);
  }
  store.inboxes.remove(inbox);
}

export function removeTeam({ store }: Installation, team: TeamRow): void {
  for (const row of store.by.conversationsOfAccount.all(team.accountId)) {
    if (row.teamId === team.id) store.conversations.update(row, { teamId: null });
  }
  store.teams.remove(team);
}

export function removeAgentBot({ store }: Installation, bot: AgentBotRow): void {
  for (const inbox of store.by.inboxesOfAccount.all(bot.accountId)) {
    if (inbox.agentBotId === bot.id) store.inboxes.update(inbox, { agentBotId: null });
  }
  store.tokens.remove(tokenOf(store, "AgentBot", bot.id));
  store.agentBots.remove(bot);
}

/** The membership goes at once; what hung on it is cleared in the background. */
export function removeMembership(installation: Installation, membership: AccountUserRow): void {
  installation.store.accountUsers.remove(membership);
  installation.jobs.later(() => {
    // Somebody who was taken in again in the meantime loses his places all the same, as in Chatwoot.
    clearPlaces(installation.store, membership.accountId, membership.userId);
  });
}

function clearPlaces(store: Store, accountId: number, userId: number): void {
  const without = (ids: number[]) => ids.filter((id) => id !== userId);
  for (const team of store.by.teamsOfAccount.all(accountId)) {
    store.teams.update(team, { memberIds: without(team.memberIds) });
  }
  for (const inbox of store.by.inboxesOfAccount.all(accountId)) {
    store.inboxes.update(inbox, { memberIds: without(inbox.memberIds) });
  }
  for (const row of store.by.conversationsOfAccount.all(accountId)) {
    if (row.assigneeId === userId) store.conversations.update(row, { assigneeId: null });
  }
}

export function removeUser(installation: Installation, user: UserRow): void {
  const { store } = installation;
  for (const row of [...store.by.membershipsOfUser.all(user.id)]) removeMembership(installation, row);
  store.tokens.remove(tokenOf(store, "User", user.id));
  store.users.remove(user);
}

export function removeAccount(installation: Installation, account: AccountRow): void {
  const { store } = installation;
  for (const inbox of [...store.by.inboxesOfAccount.all(account.id)]) removeInbox(installation, inbox);
  for (const contact of [...store.by.contactsOfAccount.all(account.id)]) removeContact(installation, contact);
  for (const team of [...store.by.teamsOfAccount.all(account.id)]) store.teams.remove(team);
  for (const bot of [...store.by.agentBotsOfAccount.all(account.id)]) removeAgentBot(installation, bot);
  for (const row of [...store.by.webhooksOfAccount.all(account.id)]) store.webhooks.remove(row);
  for (const row of [...store.by.membersOfAccount.all(account.id)]) store.accountUsers.remove(row);
  store.accounts.remove(account);
}

/** An agent who is in no account any more is no user any more. */
export function removeAgent(installation: Installation, accountId: number, user: UserRow): void {
  const membership = findMembership(installation.store, accountId, user.id);
  if (membership) removeMembership(installation, membership);
  if (installation.store.by.membershipsOfUser.all(user.id).length === 0) removeUser(installation, user);
}
