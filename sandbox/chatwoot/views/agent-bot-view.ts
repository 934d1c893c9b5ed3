import { iso } from "../clock";
import type { Store } from "../store/create-store";
import { tokenOf } from "../store/find-token";
import type { AgentBotRow } from "../store/rows";

const agentBotFields = (bot: AgentBotRow) => ({
  id: bot.id,
  name: bot.name,
  description: bot.description,
  thumbnail: "",
  outgoing_url: bot.outgoingUrl,
  bot_type: "webhook",
  bot_config: {},
  account_id: bot.accountId,
  secret: bot.secret,
  system_bot: false,
});

export const agentBotView = (store: Store, bot: AgentBotRow) => ({
  ...agentBotFields(bot),
  access_token: tokenOf(store, "AgentBot", bot.id).token,
});

/** Asked for by way of its inbox, a bot shows its token as the whole row of the database. */
export function inboxAgentBotView(store: Store, bot: AgentBotRow) {
  const token = tokenOf(store, "AgentBot", bot.id);
  return {
    ...agentBotFields(bot),
    access_token: {
      id: token.id,
      owner_type: token.ownerType,
      owner_id: token.ownerId,
      token: token.token,
      created_at: iso(token.createdAt),
      updated_at: iso(token.updatedAt),
    },
  };
}
