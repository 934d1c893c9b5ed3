import type { Attributes } from "../cast";
import type { Micros } from "../clock";

export type Role = "agent" | "administrator";
export type Availability = "online" | "offline" | "busy";
export type Status = "open" | "resolved" | "pending" | "snoozed";
export type Priority = "low" | "medium" | "high" | "urgent";
export type MessageType = "incoming" | "outgoing" | "activity" | "template";
export type MessageStatus = "sent" | "delivered" | "read" | "failed";

type Stamped = { createdAt: Micros; updatedAt: Micros };

export type AccountRow = Stamped & {
  id: number;
  name: string;
  locale: string;
  domain: string | null;
  supportEmail: string | null;
  status: "active" | "suspended";
  features: Record<string, boolean>;
  limits: Record<string, number>;
  customAttributes: Attributes;
  lastDisplayId: number;
};

export type UserRow = Stamped & {
  id: number;
  name: string;
  displayName: string | null;
  email: string;
  /** Salt and hash; null until an invited person has chosen one. */
  password: string | null;
  confirmed: boolean;
  pubsubToken: string;
  customAttributes: Attributes;
  /** Made or adopted by the platform app, which may then read and change it. */
  permissible: boolean;
};

export type TokenRow = Stamped & {
  id: number;
  ownerType: "User" | "AgentBot";
  ownerId: number;
  token: string;
};

export type AccountUserRow = Stamped & {
  id: number;
  accountId: number;
  userId: number;
  role: Role;
  inviterId: number | null;
  activeAt: Micros | null;
  availability: Availability;
  autoOffline: boolean;
};

export type WorkingDay = {
  day_of_week: number;
  closed_all_day: boolean;
  open_hour: number | null;
  open_minutes: number | null;
  close_hour: number | null;
  close_minutes: number | null;
  open_all_day: boolean;
};

export type InboxRow = Stamped & {
  id: number;
  accountId: number;
  name: string;
  greetingEnabled: boolean;
  greetingMessage: string | null;
  workingHoursEnabled: boolean;
  workingHours: WorkingDay[];
  outOfOfficeMessage: string | null;
  timezone: string;
  enableEmailCollect: boolean;
  csatSurveyEnabled: boolean;
  csatConfig: Attributes;
  enableAutoAssignment: boolean;
  autoAssignmentConfig: Attributes;
  allowMessagesAfterResolved: boolean;
  lockToSingleConversation: boolean;
  senderNameType: string;
  businessName: string | null;
  portalId: number | null;
  hmacMandatory: boolean;
  hmacToken: string;
  secret: string;
  identifier: string;
  webhookUrl: string | null;
  additionalAttributes: Attributes;
  agentBotId: number | null;
  memberIds: number[];
  /** When each member was given a conversation without anybody choosing him, the newest last. */
  turns: Record<number, Micros[]>;
};

export type AgentBotRow = Stamped & {
  id: number;
  accountId: number;
  name: string;
  description: string | null;
  outgoingUrl: string | null;
  secret: string;
};

export type TeamRow = Stamped & {
  id: number;
  accountId: number;
  name: string;
  description: string | null;
  allowAutoAssign: boolean;
  memberIds: number[];
};

export type ContactRow = Stamped & {
  id: number;
  accountId: number;
  name: string;
  email: string | null;
  phoneNumber: string | null;
  identifier: string | null;
  blocked: boolean;
  additionalAttributes: Attributes;
  customAttributes: Attributes;
  lastActivityAt: Micros | null;
};

export type ContactInboxRow = Stamped & {
  id: number;
  contactId: number;
  inboxId: number;
  sourceId: string;
  hmacVerified: boolean;
  pubsubToken: string;
};

export type ConversationRow = Stamped & {
  /** The id of the database; the world knows a conversation by its display id. */
  id: number;
  displayId: number;
  uuid: string;
  accountId: number;
  inboxId: number;
  contactId: number;
  contactInboxId: number;
  status: Status;
  snoozedUntil: Micros | null;
  priority: Priority | null;
  assigneeId: number | null;
  teamId: number | null;
  labels: string[];
  cachedLabelList: string | null;
  additionalAttributes: Attributes;
  customAttributes: Attributes;
  agentLastSeenAt: Micros | null;
  assigneeLastSeenAt: Micros | null;
  contactLastSeenAt: Micros | null;
  firstReplyCreatedAt: Micros | null;
  waitingSince: Micros | null;
  lastActivityAt: Micros;
  participantIds: number[];
};

export type Sender = { type: "User" | "AgentBot" | "Contact"; id: number };

export type MessageRow = Stamped & {
  id: number;
  accountId: number;
  inboxId: number;
  conversationId: number;
  type: MessageType;
  content: string | null;
  /** As it came, before the templates in it were evaluated. */
  processedContent: string | null;
  contentType: string;
  contentAttributes: Attributes;
  private: boolean;
  status: MessageStatus;
  sourceId: string | null;
  sender: Sender | null;
};

export type BlobRow = {
  id: number;
  key: string;
  name: string;
  contentType: string;
  bytes: number;
  createdAt: Micros;
};

export type AttachmentRow = { id: number; messageId: number; accountId: number; blobId: number };

export type WebhookRow = Stamped & {
  id: number;
  accountId: number;
  name: string | null;
  url: string;
  subscriptions: string[];
  secret: string;
};

export type NotificationType =
  | "conversation_assignment"
  | "assigned_conversation_new_message"
  | "participating_conversation_new_message";

export type NotificationRow = {
  id: number;
  accountId: number;
  userId: number;
  type: NotificationType;
  conversationId: number;
  messageId: number | null;
  createdAt: Micros;
};

/** What opens a door once: a login link, a letter to a new agent. */
export type TicketRow = {
  id: number;
  userId: number;
  kind: "login" | "password";
  token: string;
  expiresAt: Micros;
};

export type SessionRow = { id: number; userId: number; key: string; createdAt: Micros };
