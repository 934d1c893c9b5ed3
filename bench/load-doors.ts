import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const CONNECTIONS = 64;

type Loaded = { taken: number; seconds: number; p99: number; refused: number };

/** Messages a second over all doors, and the slowest door's p99 in ms. */
export type Load = { perSecond: number; taken: number; p99: number };

/** Loads doors at the same time, each from a process of its own; `much` is a time such as `30s`, or a number of messages. */
export async function loadDoors(ports: number[], key: string, much: string | number): Promise<Load> {
  const each = typeof much === "number" ? String(Math.ceil(much / ports.length)) : much;
  const loads = await Promise.all(
    ports.map(async (port) => {
      const connections = String(CONNECTIONS / ports.length);
      const words = ["--import", "tsx", "bench/load.ts", `http://127.0.0.1:${port}`, key, connections, each];
      return JSON.parse((await run(process.execPath, words)).stdout) as Loaded;
    }),
  );
  const refused = loads.reduce((sum, one) => sum + one.refused, 0);
  if (refused > 0) throw new Error(`${refused} messages were refused`);
  return {
    perSecond: loads.reduce((sum, one) => sum + one.taken / one.seconds, 0),
    taken: loads.reduce((sum, one) => sum + one.taken, 0),
    p99: Math.max(...loads.map((one) => one.p99)),
  };
}
