import { readFileSync } from "node:fs";
import path from "node:path";
import type { Product } from "@/scripts/start-product";

/** The password of every agent that is made here. */
export const AGENT_PASSWORD = "Handover-demo-1";

type Json = Record<string, unknown>;
export type Agent = { id: number; token: string };

/** Talks to the desk of Acme as its people do, over Chatwoot's own API. */
export async function openDesk({ urls, demoFile }: Product) {
  const secrets = JSON.parse(readFileSync(path.join(path.dirname(demoFile), "secrets.json"), "utf8")) as Json;
  const platformToken = String(secrets.CHATWOOT_PLATFORM_TOKEN);
  const call = async (token: string, method: string, at: string, body?: Json): Promise<Json> => {
    const response = await fetch(urls.chatwoot + at, {
      method,
      headers: { "api-access-token": token, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${at}: ${response.status} ${await response.text()}`);
    return JSON.parse((await response.text()) || "{}") as Json;
  };
  const user = (name: string, email: string) =>
    call(platformToken, "POST", "/platform/api/v1/users", { name, email, password: AGENT_PASSWORD });
  const olivia = await user("Olivia Reyes", "olivia@acme.test");
  const admin = String(olivia.access_token);
  const account = (olivia.accounts as { id: number }[])[0]?.id;
  const at = (rest: string) => `/api/v1/accounts/${account}/${rest}`;
  const { payload } = await call(admin, "GET", at("inboxes"));
  const inbox = (payload as { id: number }[])[0]?.id;

  async function addAgent(name: string, email: string): Promise<Agent> {
    const made = await user(name, email);
    await call(platformToken, "POST", `/platform/api/v1/accounts/${account}/account_users`, {
      user_id: made.id,
      role: "agent",
    });
    await call(admin, "POST", at("inbox_members"), { inbox_id: inbox, user_ids: [made.id] });
    return { id: Number(made.id), token: String(made.access_token) };
  }

  async function addTeam(name: string, members: Agent[]): Promise<number> {
    const { id } = await call(admin, "POST", at("teams"), { name, allow_auto_assign: false });
    await call(admin, "POST", at(`teams/${id}/team_members`), { user_ids: members.map((one) => one.id) });
    return Number(id);
  }

  /** Waits until somebody's conversation is open at the desk; gives its number. */
  async function numberOf(customer: string): Promise<number> {
    for (let tries = 0; tries < 200; tries++) {
      const { data } = await call(admin, "GET", at("conversations?status=open&assignee_type=all"));
      const { payload: open } = data as { payload: { id: number; meta: { sender: { name: string } } }[] };
      const found = open.find(({ meta }) => meta.sender.name === customer);
      if (found) return found.id;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${customer} is not at the desk`);
  }

  const inConversation = (id: number, rest: string) => at(`conversations/${id}/${rest}`);
  return {
    addAgent,
    addTeam,
    numberOf,
    assign: (id: number, agent: Agent) =>
      call(admin, "POST", inConversation(id, "assignments"), { assignee_id: agent.id }),
    say: (id: number, agent: Agent, content: string) =>
      call(agent.token, "POST", inConversation(id, "messages"), { content }),
    resolve: (id: number, agent: Agent) =>
      call(agent.token, "POST", inConversation(id, "toggle_status"), { status: "resolved" }),
  };
}
