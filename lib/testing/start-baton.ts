import { type ChildProcess, spawn } from "node:child_process";
import { freePort } from "@/lib/testing/free-port";

/** Baton as a process of its own, which can be killed. */
export type BatonProcess = {
  url: string;
  kill(): Promise<void>;
  /** Stops its clockwork in the middle of whatever it does, as a machine that hangs would; and lets it go on. */
  freeze(): void;
  thaw(): void;
  start(): Promise<void>;
  /** Tells how it ended: 0 is in order. */
  stop(): Promise<number | null>;
};

type Options = {
  /** The words after `node`; without them, the sources. */
  words?: string[];
  /** Called when it ends although nobody asked for it. */
  onEnd?: () => void;
};

const PATIENCE = 60_000;
const SOURCES = ["--import", "tsx", "server.ts"];

/** Starts Baton without its console on the database of this test. `env` adds to what the test has. */
export async function startBaton(
  env: Record<string, string> = {},
  { words = SOURCES, onEnd }: Options = {},
): Promise<BatonProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const hasEnded = () => !child || child.exitCode !== null || child.signalCode !== null;

  async function start(): Promise<void> {
    const started = spawn(process.execPath, words, {
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
    child = started;
    for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
      const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(1_000) }).catch(() => null);
      if (hasEnded()) throw new Error(`Baton ended with ${child.exitCode}`);
      if (response?.ok) return void (onEnd && started.once("exit", onEnd));
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    await end("SIGKILL");
    throw new Error("Baton did not get ready");
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (!child || hasEnded()) return;
    if (onEnd) child.off("exit", onEnd);
    const gone = new Promise((resolve) => child?.once("exit", resolve));
    child.kill(signal);
    await gone;
  }

  async function stop(): Promise<number | null> {
    await end("SIGTERM");
    return child?.exitCode ?? null;
  }

  await start();
  return {
    url,
    start,
    kill: () => end("SIGKILL"),
    freeze: () => void child?.kill("SIGSTOP"),
    thaw: () => void child?.kill("SIGCONT"),
    stop,
  };
}
