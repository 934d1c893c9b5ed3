import { readFileSync } from "node:fs";
import type { Pool } from "pg";

const MS_A_TICK = 10;

/** The processor time of a process so far in ms, or 0 where that cannot be read. */
export function cpuOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * MS_A_TICK;
  } catch {
    return 0;
  }
}

/** Follows the processor time of processes and of PostgreSQL; returns how much each used until it is asked, in ms. */
export async function followCpu(pool: Pool, pids: (number | undefined)[]) {
  const listBackends = async () =>
    (await pool.query<{ pid: number }>("select pid from pg_stat_activity")).rows.map(({ pid }) => pid);
  const before = new Map([...pids, ...(await listBackends())].map((pid) => [pid, cpuOf(pid)]));
  const since = (some: (number | undefined)[]): number =>
    some.reduce<number>((sum, pid) => sum + cpuOf(pid) - (before.get(pid) ?? 0), 0);
  return async () => ({ processes: since(pids), database: since(await listBackends()) });
}
