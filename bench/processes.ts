import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { startOwnPostgres } from "@/lib/testing/start-own-postgres";

/** A PostgreSQL with its usual, durable settings. */
export const startDatabase = () => startOwnPostgres({ max_connections: "200" });

/** The environment of a Baton that only this bench talks to. */
export const benchEnv = (databaseUrl: string, more: Record<string, string> = {}): Record<string, string> => ({
  NODE_ENV: "production",
  DATABASE_URL: databaseUrl,
  BATON_URL: "http://127.0.0.1:3000",
  SESSION_SECRET: "a secret for measuring, long enough for it",
  SECRET_KEYS: `k1:${Buffer.alloc(32, 1).toString("base64")}`,
  SMTP_URL: "smtp://127.0.0.1:1",
  MAIL_FROM: "baton@bench.test",
  ALLOW_PRIVATE_NETWORKS: "127.0.0.0/8",
  LOG_LEVEL: "warn",
  API_REQUESTS_A_MINUTE: "100000000",
  ...more,
});

/** Baton's machine doors and workers, without the console: what a bench measures. */
export const SERVER = "dist/bench.js";

/** Bundles them from the sources as they are now. */
export function bundleServer(): void {
  execFileSync("npm", ["run", "--silent", "bundle", "--", `--outfile=${SERVER}`], { stdio: "inherit" });
}

// A bench that fails leaves nothing behind.
const started = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of started) child.kill("SIGKILL");
});

/** Starts a program on a port and waits until it answers anything at all. */
export async function startProgram(
  words: string[],
  port: number,
  env: Record<string, string>,
): Promise<ChildProcess> {
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  started.add(child);
  for (let tries = 0; tries < 400; tries++) {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`, {
      method: "POST",
      body: "{}",
      headers: { connection: "close" },
    }).catch(() => null);
    if (response) return child;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${words.join(" ")} does not answer`);
}

export async function stopProgram(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await gone;
}

export const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
