import { iso } from "../clock";
import type { InboxRow } from "../store/rows";

export const CHANNEL = "Channel::Api";

/** An inbox with its settings; the keys that sign and verify are for administrators. */
export const inboxView = (inbox: InboxRow, isAdministrator: boolean) => ({
  id: inbox.id,
  avatar_url: "",
  channel_id: inbox.id,
  name: inbox.name,
  channel_type: CHANNEL,
  greeting_enabled: inbox.greetingEnabled,
  greeting_message: inbox.greetingMessage,
  working_hours_enabled: inbox.workingHoursEnabled,
  enable_email_collect: inbox.enableEmailCollect,
  csat_survey_enabled: inbox.csatSurveyEnabled,
  csat_config: inbox.csatConfig,
  enable_auto_assignment: inbox.enableAutoAssignment,
  auto_assignment_config: inbox.autoAssignmentConfig,
  out_of_office_message: inbox.outOfOfficeMessage,
  working_hours: inbox.workingHours,
  timezone: inbox.timezone,
  callback_webhook_url: null,
  allow_messages_after_resolved: inbox.allowMessagesAfterResolved,
  lock_to_single_conversation: inbox.lockToSingleConversation,
  sender_name_type: inbox.senderNameType,
  business_name: inbox.businessName,
  ...OTHER_CHANNELS,
  hmac_mandatory: inbox.hmacMandatory,
  ...(isAdministrator && { hmac_token: inbox.hmacToken, secret: inbox.secret }),
  webhook_url: inbox.webhookUrl,
  inbox_identifier: inbox.identifier,
  additional_attributes: inbox.additionalAttributes,
  provider: null,
});

const OTHER_CHANNELS = {
  allowed_domains: null,
  widget_color: null,
  website_url: null,
  welcome_title: null,
  welcome_tagline: null,
  web_widget_script: null,
  website_token: null,
  selected_feature_flags: null,
  reply_time: null,
  messaging_service_sid: null,
  phone_number: null,
};

export const inboxBriefView = (inbox: InboxRow) => ({
  id: inbox.id,
  avatar_url: "",
  channel_id: inbox.id,
  name: inbox.name,
  channel_type: CHANNEL,
  provider: null,
});

/** The row as it lies in the database: it stands in the answer to a new contact. */
export const inboxRowView = (inbox: InboxRow) => ({
  id: inbox.id,
  channel_id: inbox.id,
  account_id: inbox.accountId,
  name: inbox.name,
  created_at: iso(inbox.createdAt),
  updated_at: iso(inbox.updatedAt),
  channel_type: CHANNEL,
  enable_auto_assignment: inbox.enableAutoAssignment,
  greeting_enabled: inbox.greetingEnabled,
  greeting_message: inbox.greetingMessage,
  email_address: null,
  working_hours_enabled: inbox.workingHoursEnabled,
  out_of_office_message: inbox.outOfOfficeMessage,
  timezone: inbox.timezone,
  enable_email_collect: inbox.enableEmailCollect,
  csat_survey_enabled: inbox.csatSurveyEnabled,
  allow_messages_after_resolved: inbox.allowMessagesAfterResolved,
  auto_assignment_config: inbox.autoAssignmentConfig,
  lock_to_single_conversation: inbox.lockToSingleConversation,
  portal_id: inbox.portalId,
  sender_name_type: inbox.senderNameType,
  business_name: inbox.businessName,
  csat_config: inbox.csatConfig,
});
