import type { StartedChatwoot } from "../start-chatwoot";
import { type Call, callAs } from "./call-as";

export const PASSWORD = "Kite-Harbor-41";

export type Person = { id: number; email: string; call: Call };

/** An account with an administrator, two agents in a team, and an inbox with an agent bot and the first agent. */
export async function buildDesk(chatwoot: StartedChatwoot) {
  const platform = callAs(chatwoot, chatwoot.platformToken);
  const { id } = await platform("POST", "/platform/api/v1/accounts", { name: "Acme" });
  const person = (name: string, role: string) => newPerson(chatwoot, platform, { id, name, role });
  const boss = await person("Olivia", "administrator");
  const adam = await person("Adam", "agent");
  const bea = await person("Bea", "agent");
  const base = `/api/v1/accounts/${id}`;
  const settings = { name: "Bot", enable_auto_assignment: false, channel: { type: "api", webhook_url: "" } };
  const inbox = await boss.call("POST", `${base}/inboxes`, settings);
  const bot = await boss.call("POST", `${base}/agent_bots`, { name: "Bot", outgoing_url: "" });
  await boss.call("POST", `${base}/inboxes/${inbox.id}/set_agent_bot`, { agent_bot: bot.id });
  await boss.call("POST", `${base}/inbox_members`, { inbox_id: inbox.id, user_ids: [adam.id] });
  const team = await boss.call("POST", `${base}/teams`, { name: "Sales" });
  await boss.call("POST", `${base}/teams/${team.id}/team_members`, { user_ids: [adam.id, bea.id] });
  return {
    id,
    base,
    platform,
    boss,
    adam,
    bea,
    inbox,
    team,
    botCall: callAs(chatwoot, String(bot.at("access_token"))),
    newConversation: (source: string) => newConversation(boss.call, { base, inboxId: inbox.id, source }),
  };
}

type Newcomer = { id: number; name: string; role: string };

async function newPerson(
  chatwoot: StartedChatwoot,
  platform: Call,
  { id, name, role }: Newcomer,
): Promise<Person> {
  const email = `${name.toLowerCase()}.${id}@acme.test`;
  const user = await platform("POST", "/platform/api/v1/users", { name, email, password: PASSWORD });
  await platform("POST", `/platform/api/v1/accounts/${id}/account_users`, { user_id: user.id, role });
  return { id: user.id, email, call: callAs(chatwoot, String(user.at("access_token"))) };
}

type Beginning = { base: string; inboxId: number; source: string };

/** The address of a new customer's conversation. */
async function newConversation(call: Call, { base, inboxId, source }: Beginning): Promise<string> {
  const place = { inbox_id: inboxId, source_id: source };
  const contact = await call("POST", `${base}/contacts`, { name: "Carla", ...place });
  const request = { ...place, contact_id: contact.at("payload.contact.id") };
  const conversation = await call("POST", `${base}/conversations`, request);
  return `${base}/conversations/${conversation.id}`;
}
