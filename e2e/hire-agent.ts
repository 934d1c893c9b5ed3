import { expect, type Page } from "@playwright/test";
import { callAccount, callPlatform } from "@/e2e/call-chatwoot";

/** Somebody at the desk, who acts through Chatwoot's own API. */
export type Agent = {
  /** What they sign in at the desk with. */
  user: { email: string; password: string };
  /** The number of the newest conversation with a customer that is open there, once there is one. */
  isAsked(customer: string): Promise<number>;
  makesTeam(name: string): Promise<number>;
  takes(conversation: number): Promise<void>;
  says(conversation: number, content: string): Promise<number>;
  deletes(conversation: number, message: number): Promise<void>;
  resolves(conversation: number): Promise<void>;
};

/** An administrator of the account of a chatbot that has Chatwoot on, for there is nothing that they may not do. */
export async function hireAgent(page: Page, bot: string, name: string): Promise<Agent> {
  await page.goto(`${bot}/settings/integrations`);
  const place = (await page.getByText(/^account \d+ · inbox/).textContent()) ?? "";
  const account = Number(/\d+/.exec(place)?.[0]);
  const email = `${name.split(" ")[0]?.toLowerCase()}.${account}@desk.test`;
  const user = { name, email, password: "Handover-demo-1" };
  const { id } = await callPlatform<{ id: number }>("POST", "users", user);
  await callPlatform("POST", `accounts/${account}/account_users`, { user_id: id, role: "administrator" });
  return { user, ...agentOf(await callAccount(account, name), id) };
}

type Listed = { data: { payload: { id: number; meta: { sender: { name: string } } }[] } };

const agentOf = (call: Awaited<ReturnType<typeof callAccount>>, id: number): Omit<Agent, "user"> => ({
  async isAsked(customer) {
    const find = async () => {
      const { data } = await call<Listed>("GET", "conversations?status=open&assignee_type=all");
      const theirs = data.payload.filter(({ meta }) => meta.sender.name === customer);
      return Math.max(0, ...theirs.map((one) => one.id));
    };
    await expect.poll(find, { message: `${customer} waits at the desk` }).toBeGreaterThan(0);
    return find();
  },
  makesTeam: async (name) => (await call<{ id: number }>("POST", "teams", { name })).id,
  takes: (conversation) => call("POST", `conversations/${conversation}/assignments`, { assignee_id: id }),
  says: async (conversation, content) =>
    (await call<{ id: number }>("POST", `conversations/${conversation}/messages`, { content })).id,
  deletes: (conversation, message) => call("DELETE", `conversations/${conversation}/messages/${message}`),
  resolves: (conversation) =>
    call("POST", `conversations/${conversation}/toggle_status`, { status: "resolved" }),
});
