import { type ChildProcess, spawn } from "node:child_process";
import { type AddressInfo, createServer } from "node:net";

/** Baton as a process of its own, which can be killed. */
export type BatonProcess = {
  url: string;
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
};

const PATIENCE = 30_000;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Starts server.ts without its console on the database of this test. `env` adds to what the test has. */
export async function startBaton(env: Record<string, string> = {}): Promise<BatonProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    child = spawn(process.execPath, ["--import", "tsx", "server.ts"], {
      env: {
        ...process.env,
        BATON_URL: url,
        PORT: String(port),
        BATON_ROLES: "api,worker",
        LEASE_MS: "1500",
        ...env,
      },
      stdio: ["ignore", "ignore", "inherit"],
    });
    for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
      const response = await fetch(`${url}/readyz`).catch(() => null);
      if (response?.ok) return;
      if (child.exitCode !== null) throw new Error(`Baton ended with ${child.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error("Baton did not get ready");
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child?.once("exit", resolve));
    child.kill(signal);
    await gone;
  }

  await start();
  return { url, start, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
}
