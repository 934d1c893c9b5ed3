import { z } from "zod";
import { accountPath, callChatwoot } from "@/lib/chatwoot/call-chatwoot";
import type { DeskAccess } from "@/lib/chatwoot/desk-access";

/** How many agents are collaborators of an inbox. */
export async function countInboxMembers(access: DeskAccess, inboxId: number): Promise<number> {
  const answer = z.object({ payload: z.array(z.object({ id: z.number() })) });
  const path = accountPath(access.accountId, `inbox_members/${inboxId}`);
  return (await callChatwoot(access, { method: "GET", path, answer })).value.payload.length;
}
