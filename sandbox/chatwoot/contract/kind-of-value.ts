type Owner = Record<string, unknown>;

const BY_KEY: Record<string, string> = {
  account_id: "account",
  user_id: "user",
  user_ids: "user",
  assignee_id: "user",
  inviter_id: "user",
  inbox_id: "inbox",
  inbox_ids: "inbox",
  channel_id: "channel",
  contact_id: "contact",
  conversation_id: "conversation",
  message_id: "message",
  team_id: "team",
  agent_bot: "agent bot",
  primary_actor_id: "conversation row",
  access_token: "token",
  token: "token",
  pubsub_token: "secret",
  secret: "secret",
  hmac_token: "secret",
  inbox_identifier: "secret",
  uuid: "uuid",
};

/** An object is known by a key that only its kind has; the first that fits. */
const BY_OWNER: readonly [key: string, kind: string][] = [
  ["features", "account"],
  ["subscriptions", "webhook"],
  ["notification_type", "notification"],
  ["file_type", "attachment"],
  ["owner_type", "token row"],
  ["bot_type", "agent bot"],
  ["auto_offline", "user"],
  ["uid", "user"],
  ["message_type", "message"],
  ["can_reply", "conversation"],
  ["contact_id", "contact inbox"],
  ["channel_id", "inbox"],
  ["allow_auto_assign", "team"],
  ["identifier", "contact"],
  ["pubsub_token", "user"],
];

const BY_TYPE: Record<string, string> = { user: "user", contact: "contact", agent_bot: "agent bot" };
const BY_PARENT: Record<string, string> = {
  account: "account",
  accounts: "account",
  inbox: "inbox",
  team: "team",
};
const BY_SENDER: Record<string, string> = { User: "user", Contact: "contact", AgentBot: "agent bot" };

/** What a value stands for, when it is an id, a token or a secret. */
export function kindOfValue(key: string, owner: Owner, parent: string): string | undefined {
  if (key === "sender_id" || key === "owner_id")
    return BY_SENDER[String(owner.sender_type ?? owner.owner_type)];
  if (key !== "id") return BY_KEY[key];
  if ("user_id" in owner && "role" in owner) return "account user";
  if (parent === "accounts" || parent === "account") return "account";
  const byType = BY_TYPE[String(owner.type)];
  return byType ?? BY_OWNER.find(([known]) => known in owner)?.[1] ?? BY_PARENT[parent];
}
