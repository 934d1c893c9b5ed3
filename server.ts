import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { closeServer } from "@/lib/close-server";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/lib/embedded-postgres";
import { PEER_HEADER } from "@/lib/entry/client-address";
import { type Env, readEnv } from "@/lib/env";
import { isDatabaseAway } from "@/lib/is-database-away";
import { applyMigrations } from "@/lib/migrations";
import { outliveOutage } from "@/lib/outlive-outage";
import { announceStop, isStopping } from "@/lib/stopping";
import type { Worker } from "@/lib/worker/start-worker";

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

const GRACE = 8_000;
const DATABASE_PATIENCE = 60_000;
const MACHINES = /^\/(api\/v1|api\/webhooks)(\/|$)/;
const HEALTH = /^\/(healthz|readyz|metrics)$/;

/** The environment, or one line for each variable that is missing or malformed. */
function readOrRefuse(): Env {
  const reading = readEnv(process.env);
  if (reading.ok) return reading.env;
  for (const problem of reading.problems) console.error(problem);
  console.error("See .env.example for what each variable means.");
  process.exit(1);
}

async function findDatabase(env: Env): Promise<EmbeddedPostgres | null> {
  if (env.DATABASE_URL) return null;
  const postgres = await startEmbeddedPostgres({ directory: `${env.DATA_DIR}/postgres` });
  process.env.DATABASE_URL = postgres.url;
  return postgres;
}

/** A database that starts beside us may need a moment. */
async function migrate(): Promise<void> {
  try {
    await outliveOutage(() => applyMigrations(process.env.DATABASE_URL ?? ""), DATABASE_PATIENCE);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(`DATABASE_URL does not answer: ${message || code}`);
  }
}

/** The console's requests wait until Next is ready. */
function startConsole(env: Env): Listener {
  process.env.NEXTAUTH_URL ??= env.BATON_URL;
  const ready = import("next").then(async ({ default: next }) => {
    const app = next({ dev: process.env.NODE_ENV !== "production", port: env.PORT });
    await app.prepare();
    return app.getRequestHandler();
  });
  return async (request, response) => (await ready)(request, response);
}

const nobody: Listener = (_, response) =>
  response.writeHead(404, { "content-type": "text/plain" }).end("Not here\n");

async function open(env: Env): Promise<Server> {
  const has = (role: Env["BATON_ROLES"][number]) => env.BATON_ROLES.includes(role);
  const { createHealthApi } = await import("@/lib/api/health-api");
  const { createApi } = await import("@/lib/api/create-api");
  const health = getRequestListener(createHealthApi().fetch);
  const machines = has("api") ? getRequestListener(createApi().fetch) : nobody;
  let people = nobody;
  const server = createServer((request, response) => {
    if (isStopping()) response.setHeader("connection", "close");
    // Whatever a client says here about itself is overwritten.
    request.headers[PEER_HEADER] = request.socket.remoteAddress ?? "";
    const path = request.url?.split("?")[0] ?? "/";
    if (HEALTH.test(path)) return health(request, response);
    return MACHINES.test(path) ? machines(request, response) : people(request, response);
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(env.PORT, resolve));
  // Loading Next takes longer than all the rest: the machines' door is open before that.
  if (has("console")) people = startConsole(env);
  return server;
}

async function startWork(env: Env): Promise<Worker> {
  const { startWorker } = await import("@/lib/worker/start-worker");
  const { HANDLERS } = await import("@/lib/worker/handlers");
  const { startRecurring } = await import("@/lib/worker/recurring");
  const worker = startWorker(HANDLERS, { leaseMs: env.LEASE_MS });
  await outliveOutage(startRecurring, DATABASE_PATIENCE);
  return worker;
}

function loadEnvFile(): void {
  try {
    process.loadEnvFile();
  } catch {
    // There need not be one.
  }
}

/** What was started so far. */
type Running = { postgres?: EmbeddedPostgres | null; server?: Server; worker?: Worker | null };

async function start(env: Env, running: Running): Promise<void> {
  running.postgres = await findDatabase(env);
  if (isStopping()) return;
  await migrate();
  await (await import("@/lib/demand-keys")).demandKeys();
  running.server = await open(env);
  if (isStopping()) return;
  running.worker = env.BATON_ROLES.includes("worker") ? await startWork(env) : null;
  const { log } = await import("@/lib/log");
  log.info({ url: env.BATON_URL, port: env.PORT, roles: env.BATON_ROLES }, "baton.started");
}

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms).unref());

/** Ends what runs, within ten seconds; leases cover whatever is not done then. */
async function stop(started: Promise<void>, running: Running): Promise<void> {
  announceStop();
  // What begins just now ends once it has begun, or it would stay behind.
  await Promise.race([started.catch(() => {}), after(GRACE)]);
  const { server, worker, postgres } = running;
  if (server) {
    const { log } = await import("@/lib/log");
    const { pool } = await import("@/lib/db");
    log.info({}, "baton.stopping");
    // What is in hand on both sides shares one grace.
    await Promise.race([Promise.all([closeServer(server), worker?.stop(GRACE)]), after(GRACE)]);
    // A query that hangs must not hold up the end.
    await Promise.race([pool.end(), after(1_000)]);
  }
  await postgres?.stop();
  process.exit(0);
}

async function main(): Promise<void> {
  loadEnvFile();
  const env = readOrRefuse();
  const running: Running = {};
  const started = start(env, running);
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => void stop(started, running));
  await started.catch(async (error: unknown) => {
    await running.postgres?.stop();
    throw error;
  });
}

main().catch((error: NodeJS.ErrnoException) => {
  const words =
    error.code === "EADDRINUSE"
      ? `Port ${process.env.PORT ?? 3000} is in use: set PORT to another.`
      : error.message;
  console.error(words);
  process.exit(1);
});
