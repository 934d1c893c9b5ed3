import type { Installation } from "../installation";
import { availabilityOf } from "../rules/availability";
import { findMembership } from "../store/find-membership";
import type { AccountRow, AgentBotRow, Availability, Sender, UserRow } from "../store/rows";
import { contactPush, contactWebhookData } from "./contact-view";
import { availableName } from "./user-view";

/** A background job has no account at hand and cannot tell who is online: there it is null. */
export type Where = "answer" | "job";

export function userPush({ store, live }: Installation, accountId: number, user: UserRow, where: Where) {
  const availability: Availability | null =
    where === "job" ? null : availabilityOf(live, findMembership(store, accountId, user.id));
  return {
    id: user.id,
    name: user.name,
    available_name: availableName(user),
    avatar_url: "",
    type: "user",
    availability_status: availability,
    thumbnail: "",
  };
}

const agentBotPush = (bot: AgentBotRow) => ({
  id: bot.id,
  name: bot.name,
  avatar_url: "",
  type: "agent_bot",
});

/** A message's sender; undefined when it has none, or he is gone. */
export function senderPush(
  installation: Installation,
  accountId: number,
  sender: Sender | null,
  where: Where,
) {
  if (!sender) return undefined;
  const { store } = installation;
  if (sender.type === "User") {
    const user = store.users.get(sender.id);
    return user && userPush(installation, accountId, user, where);
  }
  if (sender.type === "AgentBot") {
    const bot = store.agentBots.get(sender.id);
    return bot && agentBotPush(bot);
  }
  const contact = store.contacts.get(sender.id);
  return contact && contactPush(contact);
}

/** The same person at the top level of a webhook, in yet other words. */
export function senderWebhookData({ store }: Installation, account: AccountRow, sender: Sender | null) {
  if (!sender) return null;
  if (sender.type === "User") {
    const user = store.users.get(sender.id);
    return user ? { id: user.id, name: user.name, email: user.email, type: "user" } : null;
  }
  if (sender.type === "AgentBot") {
    const bot = store.agentBots.get(sender.id);
    return bot ? { id: bot.id, name: bot.name, type: "agent_bot" } : null;
  }
  const contact = store.contacts.get(sender.id);
  return contact ? contactWebhookData(account, contact) : null;
}
