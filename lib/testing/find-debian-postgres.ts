import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Binaries } from "@/lib/embedded-postgres";

const HOME = "/usr/lib/postgresql";

/** The programs of Debian's own PostgreSQL, its newest; undefined where it is not installed. */
export function findDebianPostgres(): Binaries | undefined {
  const versions = existsSync(HOME) ? readdirSync(HOME).map(Number).filter(Boolean) : [];
  if (versions.length === 0) return undefined;
  const program = (name: string) => path.join(HOME, String(Math.max(...versions)), "bin", name);
  return { pg_ctl: program("pg_ctl"), initdb: program("initdb"), postgres: program("postgres") };
}
