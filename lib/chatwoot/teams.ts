import { z } from "zod";
import { accountPath, callChatwoot } from "@/lib/chatwoot/call-chatwoot";
import type { DeskAccess } from "@/lib/chatwoot/desk-access";

const teamSchema = z.object({ id: z.number(), name: z.string() });
export type ChatwootTeam = z.infer<typeof teamSchema>;

export async function listTeams(access: DeskAccess): Promise<ChatwootTeam[]> {
  const path = accountPath(access.accountId, "teams");
  return (await callChatwoot(access, { method: "GET", path, answer: z.array(teamSchema) })).value;
}
