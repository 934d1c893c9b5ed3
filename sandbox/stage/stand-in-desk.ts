import type { Context } from "hono";
import type { Chatwoot } from "../chatwoot/create-chatwoot";
import { signedIn } from "../chatwoot/screen/session";

/** Whether the desk can be used, and who sits at it in this browser. */
export type DeskStanding = { isReady: boolean; agent: string | null };

/** The desk is there as soon as a chatbot has its inbox. */
export const standInDesk =
  ({ store, installation }: Chatwoot) =>
  (c: Context): DeskStanding => ({
    isReady: store.agentBots.size > 0,
    agent: signedIn(installation, c)?.name ?? null,
  });
