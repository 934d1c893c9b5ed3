import type { Context } from "hono";
import type { RestartableChatwoot } from "../chatwoot/restartable-chatwoot";
import { signedIn } from "../chatwoot/screen/session";

/** Whether the desk can be used, and who sits at it in this browser. */
export type DeskStanding = { isReady: boolean; agent: string | null };

/** The desk is there as soon as a chatbot has its inbox. */
export const standInDesk =
  (chatwoot: RestartableChatwoot) =>
  (c: Context): DeskStanding => {
    const { store, installation } = chatwoot.current;
    return { isReady: store.agentBots.size > 0, agent: signedIn(installation, c)?.name ?? null };
  };
