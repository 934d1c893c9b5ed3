import { db } from "@/lib/db";
import { open } from "@/lib/secret-box";
import type { StartedChatwoot } from "@/sandbox/chatwoot/start-chatwoot";

type Json = Record<string, unknown>;
type Person = { id: number; email: string; token: string };

/** What an agent does at the desk, through Chatwoot's own API. */
export type DeskOfTest = {
  accountId: number;
  inboxId: number;
  teams: { sales: number; billing: number };
  agent: Person;
  call(token: string, method: string, path: string, body?: Json): Promise<{ status: number; json: Json }>;
  says(conversation: number, content: string, more?: Json): Promise<number>;
  resolves(conversation: number): Promise<void>;
  sets(conversation: number, status: string): Promise<void>;
  assigns(conversation: number, what: Json): Promise<void>;
  /** What stands in a conversation: who said what. */
  thread(conversation: number): { from: string; text: string | null; isNote: boolean }[];
  admin: string;
};

type Chatwoot = Pick<StartedChatwoot, "url" | "platformToken" | "messages">;

export async function deskOfTest(chatwoot: Chatwoot, botId: string): Promise<DeskOfTest> {
  const inbox = await db.inbox.findUniqueOrThrow({ where: { botId }, include: { desk: true } });
  const accountId = inbox.desk.chatwootAccountId as number;
  const inboxId = inbox.chatwootInboxId as number;
  const admin = open(inbox.desk.botAgentTokenSealed as string);

  async function call(token: string, method: string, path: string, body?: Json) {
    const url = path.startsWith("/")
      ? chatwoot.url + path
      : `${chatwoot.url}/api/v1/accounts/${accountId}/${path}`;
    const response = await fetch(url, {
      method,
      headers: { "api-access-token": token, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, json: (text ? JSON.parse(text) : {}) as Json };
  }

  const email = `marta.${botId}@acme.test`;
  const user = await call(chatwoot.platformToken, "POST", "/platform/api/v1/users", {
    name: "Marta Lindqvist",
    email,
    password: "Handover-demo-1",
  });
  const agent = { id: user.json.id as number, email, token: user.json.access_token as string };
  await call(chatwoot.platformToken, "POST", `/platform/api/v1/accounts/${accountId}/account_users`, {
    user_id: agent.id,
    role: "agent",
  });
  await call(admin, "POST", "inbox_members", { inbox_id: inboxId, user_ids: [agent.id] });
  const team = async (name: string) => {
    const made = await call(admin, "POST", "teams", { name, allow_auto_assign: false });
    const known = (await call(admin, "GET", "teams")).json as unknown as { id: number; name: string }[];
    const id = (made.json.id as number | undefined) ?? known.find((one) => one.name === name)?.id;
    await call(admin, "POST", `teams/${id}/team_members`, { user_ids: [agent.id] });
    return id as number;
  };
  const teams = { sales: await team("sales"), billing: await team("billing") };

  const conversation = (id: number, rest: string) => `conversations/${id}/${rest}`;
  const sets = async (id: number, status: string) => {
    await call(agent.token, "POST", conversation(id, "toggle_status"), { status });
  };
  return {
    accountId,
    inboxId,
    teams,
    agent,
    admin,
    call,
    sets,
    says: async (id, content, more = {}) => {
      const { json } = await call(agent.token, "POST", conversation(id, "messages"), { content, ...more });
      return json.id as number;
    },
    resolves: (id) => sets(id, "resolved"),
    assigns: async (id, what) => {
      await call(admin, "POST", conversation(id, "assignments"), what);
    },
    thread: (id) =>
      chatwoot
        .messages(accountId, id)
        .filter((message) => message.type !== "activity")
        .map((message) => ({ from: message.type, text: message.content, isNote: message.private })),
  };
}
