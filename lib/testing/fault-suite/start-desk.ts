import { spawn } from "node:child_process";
import { once } from "node:events";
import type { FaultSwitch } from "@/lib/testing/fault-suite/fault-switch";

/** The stand-in for Chatwoot as a process of its own, with the switches of its faults. */
export type DeskProcess = { url: string; platformToken: string; faults: FaultSwitch; stop(): Promise<void> };

export async function startDesk(seed: number): Promise<DeskProcess> {
  const platformToken = `platform-${seed}`;
  const child = spawn(process.execPath, ["--import", "tsx", "sandbox/desk.ts"], {
    env: { ...process.env, PORT: "0", CHATWOOT_PLATFORM_TOKEN: platformToken, FAULT_SEED: String(seed) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const url = line.toString().trim();

  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${url}/faults${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`/faults${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Awaited<ReturnType<FaultSwitch["list"]>>;
  };
  return {
    url,
    platformToken,
    faults: {
      set: async (place, rules) => void (await call("PUT", `/${place}`, rules)),
      list: () => call("GET", ""),
    },
    async stop() {
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await gone;
    },
  };
}
