import type { Clock } from "./clock";
import type { Jobs } from "./jobs";
import type { Live } from "./live";
import type { SendMail } from "./send-mail";
import type { Store } from "./store/create-store";
import type { Files } from "./store/keep-files";
import type { AgentBotRow, UserRow } from "./store/rows";
import type { DeliveryQueue } from "./webhooks/start-delivery-queue";

export type Settings = {
  /** Chatwoot's FRONTEND_URL: the host in links and in the addresses of files. */
  frontendUrl: string;
  platformToken: string;
  /** The installation's sender, which is also the support address of an account without one. */
  mailFrom: string;
  /** How long a webhook may take, in ms. */
  webhookTimeout: number;
  /** Signs the addresses of files. */
  secretKey: string;
};

/** One Chatwoot with everything it runs on. */
export type Installation = {
  settings: Settings;
  store: Store;
  files: Files;
  now: Clock;
  jobs: Jobs;
  live: Live;
  deliveries: DeliveryQueue;
  sendMail: SendMail;
  report: (error: unknown) => void;
};

/** Who does it; null is Chatwoot itself. */
export type Actor = { type: "User"; user: UserRow } | { type: "AgentBot"; bot: AgentBotRow } | null;

export const nameOf = (actor: Actor) => (actor?.type === "User" ? actor.user.name : actor?.bot.name);
