import { setTimeout as pause } from "node:timers/promises";
import { startProgram, stopProgram } from "@/bench/processes";
import { buildIfNeeded } from "@/scripts/build-if-needed";

const TIMES = 3;

type Door = { port: number; key: string; env: Record<string, string> };

const isTakenIn = async ({ port, key }: Door, id: string): Promise<boolean> => {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/conversations/reopening/messages`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ id, from: "user", text: "Are you there?" }),
  }).catch(() => null);
  return response?.status === 202;
};

/** How long after `kill -9` the product, with its console, takes in a message again, in ms; several times. */
export async function measureReopening(door: Door): Promise<number[]> {
  buildIfNeeded();
  const env = { ...door.env, BATON_ROLES: "console,api,worker" };
  const start = () => startProgram(["dist/server.js"], door.port, env);
  const seen: number[] = [];
  let baton = await start();
  for (let time = 0; time < TIMES; time++) {
    await stopProgram(baton, "SIGKILL");
    const killed = performance.now();
    const started = start();
    while (!(await isTakenIn(door, `reopening-${time}`))) await pause(10);
    seen.push(Math.round(performance.now() - killed));
    baton = await started;
  }
  await stopProgram(baton);
  return seen;
}
