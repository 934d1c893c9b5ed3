import type * as rows from "./rows";
import { Table } from "./table";

export type Store = ReturnType<typeof createStore>;

const lower = (text: string | null) => text?.toLowerCase() ?? null;

/** Every table with the indexes its readers need: nothing is looked for by walking through a table. */
export function createStore(onChange: () => void) {
  const table = <R extends { id: number }>() => new Table<R>(onChange);
  const tables = {
    accounts: table<rows.AccountRow>(),
    users: table<rows.UserRow>(),
    tokens: table<rows.TokenRow>(),
    accountUsers: table<rows.AccountUserRow>(),
    inboxes: table<rows.InboxRow>(),
    agentBots: table<rows.AgentBotRow>(),
    teams: table<rows.TeamRow>(),
    contacts: table<rows.ContactRow>(),
    contactInboxes: table<rows.ContactInboxRow>(),
    conversations: table<rows.ConversationRow>(),
    messages: table<rows.MessageRow>(),
    blobs: table<rows.BlobRow>(),
    attachments: table<rows.AttachmentRow>(),
    webhooks: table<rows.WebhookRow>(),
    notifications: table<rows.NotificationRow>(),
    tickets: table<rows.TicketRow>(),
    sessions: table<rows.SessionRow>(),
  };
  return { ...tables, tables, by: indexes(tables) };
}

function indexes(t: Tables) {
  const inAccount = (accountId: number, value: string | null) =>
    value === null ? null : `${accountId}:${value}`;
  return {
    userEmail: t.users.index((user) => user.email),
    token: t.tokens.index((token) => token.token),
    tokenOwner: t.tokens.index((token) => `${token.ownerType}:${token.ownerId}`),
    membersOfAccount: t.accountUsers.index((row) => row.accountId),
    membershipsOfUser: t.accountUsers.index((row) => row.userId),
    inboxesOfAccount: t.inboxes.index((inbox) => inbox.accountId),
    inboxIdentifier: t.inboxes.index((inbox) => inbox.identifier),
    agentBotsOfAccount: t.agentBots.index((bot) => bot.accountId),
    teamsOfAccount: t.teams.index((team) => team.accountId),
    contactsOfAccount: t.contacts.index((contact) => contact.accountId),
    contactIdentifier: t.contacts.index((contact) => inAccount(contact.accountId, contact.identifier)),
    contactEmail: t.contacts.index((contact) => inAccount(contact.accountId, lower(contact.email))),
    contactPhone: t.contacts.index((contact) => inAccount(contact.accountId, contact.phoneNumber)),
    contactInboxSource: t.contactInboxes.index((row) => `${row.inboxId}:${row.sourceId}`),
    contactInboxesOfContact: t.contactInboxes.index((row) => row.contactId),
    contactInboxesOfSource: t.contactInboxes.index((row) => row.sourceId),
    conversationsOfAccount: t.conversations.index((row) => row.accountId),
    conversationDisplayId: t.conversations.index((row) => `${row.accountId}:${row.displayId}`),
    conversationsOfInbox: t.conversations.index((row) => row.inboxId),
    conversationsOfContact: t.conversations.index((row) => row.contactId),
    conversationsOfContactInbox: t.conversations.index((row) => row.contactInboxId),
    messagesOfConversation: t.messages.index((row) => row.conversationId),
    attachmentsOfMessage: t.attachments.index((row) => row.messageId),
    blobKey: t.blobs.index((row) => row.key),
    webhooksOfAccount: t.webhooks.index((row) => row.accountId),
    notificationsOfUser: t.notifications.index((row) => `${row.accountId}:${row.userId}`),
    notificationsOfConversation: t.notifications.index((row) => row.conversationId),
    ticket: t.tickets.index((row) => row.token),
    session: t.sessions.index((row) => row.key),
  };
}

type Tables = {
  accounts: Table<rows.AccountRow>;
  users: Table<rows.UserRow>;
  tokens: Table<rows.TokenRow>;
  accountUsers: Table<rows.AccountUserRow>;
  inboxes: Table<rows.InboxRow>;
  agentBots: Table<rows.AgentBotRow>;
  teams: Table<rows.TeamRow>;
  contacts: Table<rows.ContactRow>;
  contactInboxes: Table<rows.ContactInboxRow>;
  conversations: Table<rows.ConversationRow>;
  messages: Table<rows.MessageRow>;
  blobs: Table<rows.BlobRow>;
  attachments: Table<rows.AttachmentRow>;
  webhooks: Table<rows.WebhookRow>;
  notifications: Table<rows.NotificationRow>;
  tickets: Table<rows.TicketRow>;
  sessions: Table<rows.SessionRow>;
};
