import { asAttributes, asBoolean, asInteger, asText, isObject, type Params } from "../cast";
import { secureToken } from "../random";
import { brokenByRails, invalid } from "../refusal";
import type { InboxRow, WorkingDay } from "../store/rows";
import { usualHours } from "./working-hours";

type NewInbox = Omit<InboxRow, "id">;

export function newInbox(accountId: number, params: Params, at: number): NewInbox {
  if (!isObject(params.channel)) throw brokenByRails();
  if (params.channel.type !== "api") throw invalid("Channel must exist", ["channel"]);
  const blank: NewInbox = {
    accountId,
    name: "",
    greetingEnabled: false,
    greetingMessage: null,
    workingHoursEnabled: false,
    workingHours: usualHours(),
    outOfOfficeMessage: null,
    timezone: "UTC",
    enableEmailCollect: true,
    csatSurveyEnabled: false,
    csatConfig: {},
    enableAutoAssignment: true,
    autoAssignmentConfig: {},
    allowMessagesAfterResolved: true,
    lockToSingleConversation: false,
    senderNameType: "friendly",
    businessName: null,
    portalId: null,
    hmacMandatory: false,
    hmacToken: secureToken(),
    secret: secureToken(),
    identifier: secureToken(),
    webhookUrl: null,
    additionalAttributes: {},
    agentBotId: null,
    memberIds: [],
    turns: {},
    createdAt: at,
    updatedAt: at,
  };
  return { ...blank, ...inboxPatch(blank, params) };
}

/** The given settings upon the present ones; the address of the webhook is taken as it comes. */
export function inboxPatch(present: NewInbox, given: Params): Partial<NewInbox> {
  const params = withoutNullWords(given);
  const text = (key: string, now: string | null) => (key in params ? asText(params[key]) : now);
  const flag = (key: string, now: boolean) => asBoolean(params[key], now);
  const name = text("name", present.name) ?? "";
  if (name.trim() === "") throw invalid("Name can't be blank", ["name"]);
  return {
    name,
    greetingEnabled: flag("greeting_enabled", present.greetingEnabled),
    greetingMessage: text("greeting_message", present.greetingMessage),
    workingHoursEnabled: flag("working_hours_enabled", present.workingHoursEnabled),
    workingHours: workingHours(present.workingHours, params.working_hours),
    outOfOfficeMessage: text("out_of_office_message", present.outOfOfficeMessage),
    timezone: text("timezone", present.timezone) ?? "UTC",
    enableEmailCollect: flag("enable_email_collect", present.enableEmailCollect),
    csatSurveyEnabled: flag("csat_survey_enabled", present.csatSurveyEnabled),
    csatConfig: isObject(params.csat_config) ? params.csat_config : present.csatConfig,
    enableAutoAssignment: flag("enable_auto_assignment", present.enableAutoAssignment),
    autoAssignmentConfig: isObject(params.auto_assignment_config)
      ? params.auto_assignment_config
      : present.autoAssignmentConfig,
    allowMessagesAfterResolved: flag("allow_messages_after_resolved", present.allowMessagesAfterResolved),
    lockToSingleConversation: flag("lock_to_single_conversation", present.lockToSingleConversation),
    senderNameType: text("sender_name_type", present.senderNameType) ?? "friendly",
    businessName: text("business_name", present.businessName),
    ...channelPatch(present, asAttributes(params.channel)),
  };
}

function channelPatch(present: NewInbox, channel: Params): Partial<NewInbox> {
  const webhookUrl = "webhook_url" in channel ? asText(channel.webhook_url) : present.webhookUrl;
  if ((webhookUrl?.length ?? 0) > 2048) {
    throw invalid("Webhook url is too long (maximum is 2048 characters)", ["webhook_url"]);
  }
  return {
    webhookUrl,
    hmacMandatory: asBoolean(channel.hmac_mandatory, present.hmacMandatory),
    additionalAttributes: isObject(channel.additional_attributes)
      ? channel.additional_attributes
      : present.additionalAttributes,
  };
}

/** A form cannot say null: the word stands for it. */
const withoutNullWords = (params: Params): Params =>
  Object.fromEntries(Object.entries(params).map(([key, value]) => [key, value === "null" ? null : value]));

function workingHours(present: WorkingDay[], given: unknown): WorkingDay[] {
  if (!Array.isArray(given)) return present;
  const days = given.filter(isObject);
  return present.map((day) => {
    const change = days.find((one) => asInteger(one.day_of_week) === day.day_of_week);
    if (!change) return day;
    const number = (key: keyof WorkingDay, now: number | null) =>
      key in change ? asInteger(change[key]) : now;
    return {
      day_of_week: day.day_of_week,
      closed_all_day: asBoolean(change.closed_all_day, day.closed_all_day),
      open_all_day: asBoolean(change.open_all_day, day.open_all_day),
      open_hour: number("open_hour", day.open_hour),
      open_minutes: number("open_minutes", day.open_minutes),
      close_hour: number("close_hour", day.close_hour),
      close_minutes: number("close_minutes", day.close_minutes),
    };
  });
}
