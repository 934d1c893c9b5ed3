import { z } from "zod";
import { accountPath, callChatwoot } from "@/lib/chatwoot/call-chatwoot";
import type { DeskAccess } from "@/lib/chatwoot/desk-access";

const agentBotSchema = z.object({
  id: z.number(),
  name: z.string(),
  description: z.string().nullish(),
  access_token: z.string().nullish(),
});

export type ChatwootAgentBot = z.infer<typeof agentBotSchema>;

const path = (access: DeskAccess, rest = "") => accountPath(access.accountId, `agent_bots${rest}`);

export async function listAgentBots(access: DeskAccess): Promise<ChatwootAgentBot[]> {
  return (await callChatwoot(access, { method: "GET", path: path(access), answer: z.array(agentBotSchema) }))
    .value;
}

/**
 * An agent bot without an outgoing address: it hears nothing, and still makes the inbox's conversations start
 * pending (contract.md, section 5.1).
 */
export async function createAgentBot(
  access: DeskAccess,
  { name, description }: { name: string; description: string },
): Promise<ChatwootAgentBot> {
  const body = { name, description, outgoing_url: "" };
  return (await callChatwoot(access, { method: "POST", path: path(access), body, answer: agentBotSchema }))
    .value;
}

export async function renameAgentBot(access: DeskAccess, id: number, name: string): Promise<void> {
  await callChatwoot(access, {
    method: "PATCH",
    path: path(access, `/${id}`),
    body: { name },
    answer: z.unknown(),
  });
}
