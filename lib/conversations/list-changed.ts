import { ChatwootError } from "@/lib/chatwoot/chatwoot-error";
import type { ChatwootConversation } from "@/lib/chatwoot/conversation-shape";
import { listUpdatedWithin } from "@/lib/chatwoot/conversations";
import type { DeskAccess } from "@/lib/chatwoot/desk-access";
import { log } from "@/lib/log";

/** In seconds: what a desk can tell at once, however busy it is. */
export const SHORTEST = 180;

/**
 * The conversations that changed within so many seconds. A list that is too long for the desk or for us would fail
 * for ever, and grow: then it is asked for the longest time that it manages. Those that a human has are looked at
 * one by one anyway.
 */
export async function listChanged(access: DeskAccess, seconds: number): Promise<ChatwootConversation[]> {
  try {
    return await listUpdatedWithin(access, seconds);
  } catch (error) {
    if (!(error instanceof ChatwootError) || seconds <= SHORTEST) throw error;
    // A desk that is away fails here too.
    let listed = await listUpdatedWithin(access, SHORTEST);
    let reached = SHORTEST;
    for (let next = SHORTEST * 2; next < seconds; next *= 2) {
      const longer = await listUpdatedWithin(access, next).catch(() => null);
      if (!longer) break;
      [listed, reached] = [longer, next];
    }
    log.warn({ account: access.accountId, seconds, reached, error }, "reconcile.shortened");
    return listed;
  }
}
