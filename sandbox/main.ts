// The world around Baton, as one server: the stage, the demo bot, and a stand-in for Chatwoot unless there is a real one.
import type { Server } from "node:http";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { Hono, type MiddlewareHandler } from "hono";
import { createBot } from "./bot/create-bot";
import { type RestartableChatwoot, restartableChatwoot } from "./chatwoot/restartable-chatwoot";
import { accidentRoutes } from "./faults/accident-routes";
import { FaultBook } from "./faults/fault-book";
import { faultRoutes } from "./faults/fault-routes";
import { faultyChatwoot } from "./faults/faulty-chatwoot";
import { requestFaults } from "./faults/request-faults";
import { createStage } from "./stage/create-stage";
import { type Environment, readEnvironment } from "./stage/read-environment";
import type { StagePlace } from "./stage/stage-place";
import { standInDesk } from "./stage/stand-in-desk";

type StandIn = RestartableChatwoot & { books: ReturnType<typeof faultyChatwoot>["books"] };

const hasStandIn = (env: Environment): boolean =>
  new URL(env.CHATWOOT_URL).origin === new URL(env.STAGE_URL).origin;

function standIn(env: Environment): StandIn | null {
  if (!hasStandIn(env)) return null;
  const { books, options } = faultyChatwoot();
  const chatwoot = restartableChatwoot({
    ...options,
    frontendUrl: env.STAGE_URL,
    platformToken: env.CHATWOOT_PLATFORM_TOKEN,
    directory: join(env.DATA_DIR, "chatwoot"),
    smtpUrl: env.SMTP_URL,
  });
  return Object.assign(chatwoot, { books });
}

/** "acme-bot" is called Acme bot. */
const nameOf = (slug: string): string => slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll("-", " ");

function placeOf(env: Environment): StagePlace {
  const { organization, bot } = env.demo;
  return {
    bot: nameOf(bot),
    consoleUrl: env.BATON_URL,
    integrationsUrl: `${env.BATON_URL}/${organization}/${bot}/settings/integrations`,
    mailUrl: env.MAIL_URL,
    chatwootUrl: env.CHATWOOT_URL,
    hasStandIn: hasStandIn(env),
  };
}

async function listen(app: Hono, port: number): Promise<Server> {
  const server = serve({ fetch: app.fetch, port }) as Server;
  await new Promise<void>((resolve, reject) => server.once("listening", resolve).once("error", reject));
  return server;
}

async function main(): Promise<void> {
  const env = readEnvironment(process.env);
  const chatwoot = standIn(env);
  const { apiKey, callbackSecret } = env.demo;
  const baton = { url: env.BATON_URL, apiKey, callbackSecret };
  const bot = createBot({ baton, directory: join(env.DATA_DIR, "bot") });
  const botBook = new FaultBook();
  const app = new Hono();
  app.get("/healthz", (c) => c.text("alive\n"));
  app.route("/", await createStage(placeOf(env), chatwoot && standInDesk(chatwoot)));
  app.route("/faults", faultRoutes({ ...chatwoot?.books, bot: botBook }));
  if (chatwoot) app.route("/faults/chatwoot", accidentRoutes(chatwoot));
  app.use("/bot/callbacks", requestFaults(botBook) as MiddlewareHandler);
  app.route("/bot", bot.app);
  if (chatwoot) app.route("/", chatwoot.app);
  const server = await listen(app, env.STAGE_PORT);
  // Not before the port is ours: two bots on one directory would answer twice.
  bot.start();
  console.log(`The stage is up: ${env.STAGE_URL}`);

  const stop = async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await bot.stop();
    await closed;
    await chatwoot?.close();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());
}

main().catch((error: NodeJS.ErrnoException) => {
  const port = process.env.STAGE_PORT;
  console.error(
    error.code === "EADDRINUSE" ? `Port ${port} is in use: set STAGE_PORT to another.` : error.message,
  );
  process.exit(1);
});
