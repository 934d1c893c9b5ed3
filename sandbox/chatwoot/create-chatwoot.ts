import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { Hono, type MiddlewareHandler } from "hono";
import { type ChatwootHandle, chatwootHandle } from "./chatwoot-handle";
import { startClock } from "./clock";
import type { Installation, Settings } from "./installation";
import { startJobs } from "./jobs";
import { Live } from "./live";
import { answerError, notFoundByRails } from "./refusal";
import { accountRoutes } from "./routes/account-routes";
import { fileRoutes } from "./routes/file-routes";
import { healthRoutes } from "./routes/health-routes";
import { platformRoutes } from "./routes/platform-routes";
import { profileRoutes } from "./routes/profile-routes";
import { publicRoutes } from "./routes/public-routes";
import { screenRoutes } from "./screen/screen-routes";
import { type SendMail, sendMailBySmtp } from "./send-mail";
import { createStore, type Store } from "./store/create-store";
import { keepFilesIn, keepFilesInMemory } from "./store/keep-files";
import { keepSnapshot, loadSnapshot, noSnapshot, type Snapshot } from "./store/keep-snapshot";
import { type DispatchWebhook, webhookSender } from "./webhooks/send-webhook";
import { startDeliveryQueue } from "./webhooks/start-delivery-queue";

export type ChatwootOptions = {
  /** Chatwoot's FRONTEND_URL. */
  frontendUrl: string;
  platformToken: string;
  /** Where everything is kept; without it, in memory only. */
  directory?: string;
  /** `smtp://host:port`; without it, no letter is sent. */
  smtpUrl?: string;
  mailFrom?: string;
  /** How long a webhook may take, in ms. */
  webhookTimeout?: number;
  /** Milliseconds since the epoch. */
  millis?: () => number;
  /** In front of every API request: the place for faults. */
  onRequest?: MiddlewareHandler;
  /** In front of every webhook that goes out: the other place for faults. */
  onWebhook?: DispatchWebhook;
  report?: (error: unknown) => void;
};

export type Chatwoot = ChatwootHandle & {
  app: Hono;
  store: Store;
  installation: Installation;
  /** When every job is done and every webhook has been answered or given up. */
  idle(): Promise<void>;
  close(): Promise<void>;
};

const FROM = "Chatwoot <accounts@chatwoot.example>";

/** A stand-in for Chatwoot 4.15.1, to be mounted at the root of a server. */
export function createChatwoot(options: ChatwootOptions): Chatwoot {
  const kept = openStore(options.directory);
  const millis = options.millis ?? Date.now;
  const report = options.report ?? console.error;
  const settings = settingsOf(options);
  const sender = webhookSender(() => settings.webhookTimeout);
  const dispatch = options.onWebhook ?? ((webhook, send) => send(webhook));
  const installation: Installation = {
    settings,
    store: kept.store,
    files: options.directory ? keepFilesIn(join(options.directory, "files")) : keepFilesInMemory(),
    now: startClock(millis),
    jobs: startJobs(report),
    live: new Live(millis),
    deliveries: startDeliveryQueue((webhook) =>
      dispatch({ ...webhook, timestamp: Math.floor(millis() / 1000) }, sender.send),
    ),
    sendMail: mailer(options),
    report,
  };
  return {
    app: createApp(installation, options.onRequest),
    store: kept.store,
    installation,
    ...chatwootHandle(installation),
    idle: () => idle(installation),
    async close() {
      await installation.jobs.done();
      installation.jobs.stop();
      installation.deliveries.stop();
      sender.close();
      await kept.snapshot.flush();
    },
  };
}

const API = ["/api/v1/*", "/platform/*", "/public/*", "/rails/*"];

function createApp(installation: Installation, onRequest: MiddlewareHandler | undefined): Hono {
  const app = new Hono();
  app.onError(answerError(installation.report));
  if (onRequest) for (const path of API) app.use(path, onRequest);
  app.route("/", healthRoutes(installation));
  app.route("/platform/api/v1", platformRoutes(installation));
  app.route("/api/v1/profile", profileRoutes(installation));
  app.route("/api/v1/accounts/:account_id", accountRoutes(installation));
  app.route("/public/api/v1/inboxes", publicRoutes(installation));
  app.route("/rails/active_storage", fileRoutes(installation));
  app.route("/app", screenRoutes(installation));
  for (const path of API) {
    app.all(path, () => {
      throw notFoundByRails();
    });
  }
  return app;
}

function openStore(directory: string | undefined): { store: Store; snapshot: Snapshot } {
  let snapshot = noSnapshot;
  const store = createStore(() => snapshot.touch());
  if (directory) {
    loadSnapshot(store, directory);
    snapshot = keepSnapshot(store, directory);
  }
  return {
    store,
    snapshot: { touch: () => snapshot.touch(), flush: () => snapshot.flush() },
  };
}

const settingsOf = (options: ChatwootOptions): Settings => ({
  frontendUrl: options.frontendUrl,
  platformToken: options.platformToken,
  mailFrom: options.mailFrom ?? FROM,
  webhookTimeout: options.webhookTimeout ?? 5000,
  // Made from what stays the same, so that the address of a file outlives a restart.
  secretKey: options.directory ? options.platformToken : randomBytes(16).toString("hex"),
});

function mailer({ smtpUrl, mailFrom = FROM }: ChatwootOptions): SendMail {
  return smtpUrl ? sendMailBySmtp(smtpUrl, mailFrom) : async () => {};
}

/** Jobs send webhooks, and failed webhooks leave jobs: it is quiet when both are done at once. */
async function idle({ jobs, deliveries }: Installation): Promise<void> {
  while (jobs.isBusy || deliveries.isBusy) {
    await jobs.done();
    await deliveries.done();
  }
}
