/** What is switched on in a new account. */
export const DEFAULT_FEATURES: readonly string[] = [
  "inbound_emails",
  "channel_email",
  "channel_facebook",
  "help_center",
  "agent_bots",
  "macros",
  "agent_management",
  "team_management",
  "inbox_management",
  "labels",
  "custom_attributes",
  "automations",
  "canned_responses",
  "integrations",
  "voice_recorder",
  "channel_website",
  "campaigns",
  "reports",
  "crm",
  "auto_resolve_conversations",
  "chatwoot_v4",
  "contact_chatwoot_support_team",
  "channel_instagram",
  "assignment_v2",
  "channel_tiktok",
  "captain_tasks",
];

export const LIMITS: readonly string[] = [
  "agents",
  "inboxes",
  "captain_responses",
  "captain_documents",
  "emails",
];

export const LOCALES: readonly string[] =
  "en ar nl fr de hi it ja ko pt ru zh es ml ca el pt_BR ro ta fa zh_TW vi da tr cs fi id sv hu no zh_CN pl sk uk th lv is he lt sr bg".split(
    " ",
  );

/** Without a limit of its own, an account may have this many of everything. */
export const NO_LIMIT = 100_000;
