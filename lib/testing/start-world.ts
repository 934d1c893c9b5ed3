import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { Hono, type MiddlewareHandler } from "hono";
import { createApi } from "@/lib/api/create-api";
import { createChannel } from "@/lib/channels/create-channel";
import { db } from "@/lib/db";
import { enableDesk } from "@/lib/desk/enable-desk";
import type { OwnerScope } from "@/lib/organizations/scope";
import { type BuiltBot, buildBot } from "@/lib/testing/build-bot";
import { buildOrganization } from "@/lib/testing/build-organization";
import { type CallbackCatcher, catchCallbacks } from "@/lib/testing/catch-callbacks";
import { type DeskOfTest, deskOfTest } from "@/lib/testing/desk-of-test";
import { waitFor } from "@/lib/testing/wait-for";
import type { Handlers } from "@/lib/worker/attempt-delivery";
import { HANDLERS } from "@/lib/worker/handlers";
import { startWorker, type Worker } from "@/lib/worker/start-worker";
import { type StartedChatwoot, type StartOptions, startChatwoot } from "@/sandbox/chatwoot/start-chatwoot";

/** Baton's machine doors and a worker, a stand-in for Chatwoot and a runtime's callback URL, all over real HTTP. */
export type World = {
  url: string;
  chatwoot: StartedChatwoot;
  callbacks: CallbackCatcher;
  worker: Worker;
  stop(): Promise<void>;
};

async function serveApi(onCall?: MiddlewareHandler): Promise<{ url: string; stop(): Promise<void> }> {
  const api = createApi();
  const app = new Hono();
  if (onCall) app.use(onCall);
  app.all("*", (c) => api.fetch(c.req.raw, c.env));
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Options = {
  chatwoot?: StartOptions;
  /** In front of every call of Baton's own API. */
  onCall?: MiddlewareHandler;
  handlers?: Handlers;
  leaseMs?: number;
  /** How long Baton waits for others, in ms. */
  timeout?: number;
};

/** Starts it all. Call it before anything reads the environment: it says where everybody is. */
export async function startWorld(options: Options = {}): Promise<World> {
  const api = await serveApi(options.onCall);
  const chatwoot = await startChatwoot(options.chatwoot);
  const callbacks = await catchCallbacks();
  Object.assign(process.env, {
    BATON_URL: api.url,
    CHATWOOT_URL: chatwoot.url,
    CHATWOOT_PLATFORM_TOKEN: chatwoot.platformToken,
    CHATWOOT_TIMEOUT_MS: String(options.timeout ?? 2_000),
    CALLBACK_TIMEOUT_MS: String(options.timeout ?? 2_000),
  });
  const worker = startWorker(options.handlers ?? HANDLERS, {
    pollMs: 100,
    ...(options.leaseMs && { leaseMs: options.leaseMs }),
  });
  return {
    url: api.url,
    chatwoot,
    callbacks,
    worker,
    stop: async () => {
      await worker.stop();
      await chatwoot.close();
      await callbacks.stop();
      await api.stop();
    },
  };
}

/** A bot whose Chatwoot is on, with an agent and two teams at its desk. */
export type LiveBot = BuiltBot & { organization: OwnerScope; desk: DeskOfTest };

type Neighbours = Pick<World, "callbacks"> & { chatwoot: Parameters<typeof deskOfTest>[0] };

export async function buildLiveBot(world: Neighbours, organization?: OwnerScope): Promise<LiveBot> {
  const owner = organization ?? (await buildOrganization());
  const bot = await buildBot(owner);
  const channel = await createChannel(owner, {
    botId: bot.id,
    label: "Default",
    callbackUrl: world.callbacks.url,
  });
  world.callbacks.secret = channel.secret;
  const enabled = await enableDesk(owner, bot.id);
  if (!enabled.ok) throw new Error(JSON.stringify(enabled.gate));
  await waitFor("Chatwoot is on", async () => {
    const run = await db.setupRun.findUnique({ where: { id: enabled.runId }, include: { steps: true } });
    if (run?.state === "failed") throw new Error(JSON.stringify(run.steps.map((step) => step.problem)));
    return run?.state === "done";
  });
  return { ...bot, organization: owner, desk: await deskOfTest(world.chatwoot, bot.id) };
}
