import { readFileSync } from "node:fs";
import { loadDoors } from "@/bench/load-doors";
import { SERVER, startProgram, stopProgram } from "@/bench/processes";

type Door = { port: number; key: string; env: Record<string, string> };

const STEPS = 5;

const megabytesOf = (pid: number | undefined): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024);

/** How much memory a fresh Baton has after so many messages, and on the way there. */
export async function measureMemory(door: Door & { messages: number }): Promise<object[]> {
  const baton = await startProgram([SERVER], door.port, door.env);
  const rows = [{ messages: 0, "resident MB": megabytesOf(baton.pid) }];
  for (let step = 1; step <= STEPS; step++) {
    await loadDoors([door.port], door.key, door.messages / STEPS);
    rows.push({ messages: (door.messages / STEPS) * step, "resident MB": megabytesOf(baton.pid) });
  }
  await stopProgram(baton);
  return rows;
}
